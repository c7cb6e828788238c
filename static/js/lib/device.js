// Which kind of phone this is; iPads call themselves Macs but have fingers.
export function deviceOf({ userAgent, maxTouchPoints }) {
  if (/Android/.test(userAgent)) return "android"
  const isPad = /Macintosh/.test(userAgent) && maxTouchPoints > 1
  return isPad || /iPhone|iPad|iPod/.test(userAgent) ? "ios" : "other"
}
