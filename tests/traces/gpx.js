// GPX 1.1 tracks of fixes: the accuracy and the speed stand in extensions.

const POINT = /<trkpt lat="([^"]+)" lon="([^"]+)">(.*?)<\/trkpt>/gs

// Write fixes as one track segment.
export function toGpx(name, fixes) {
  const points = fixes.map(({ lat, lon, time, accuracy, speed }) => {
    const more = speed === null ? "" : `<g:speed>${speed.toFixed(1)}</g:speed>`
    return (
      `<trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}">` +
      `<time>${new Date(time).toISOString()}</time>` +
      `<extensions><g:accuracy>${accuracy.toFixed(0)}</g:accuracy>${more}` +
      "</extensions></trkpt>"
    )
  })
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<gpx version="1.1" creator="tests/traces/make.js" ' +
    'xmlns="http://www.topografix.com/GPX/1/1" xmlns:g="urn:guide:fix">\n' +
    `<trk><name>${name}</name><trkseg>\n${points.join("\n")}\n</trkseg></trk></gpx>\n`
  )
}

// Read the fixes of a GPX file; without accuracy a phone is taken to be good to 10 m.
export function fromGpx(text) {
  return [...text.matchAll(POINT)].map(([, lat, lon, rest]) => ({
    lat: Number(lat),
    lon: Number(lon),
    time: Date.parse(/<time>(.*?)<\/time>/.exec(rest)[1]),
    accuracy: Number(/<g:accuracy>(.*?)</.exec(rest)?.[1] ?? 10),
    speed: number(/<g:speed>(.*?)</.exec(rest)?.[1]),
  }))
}

function number(text) {
  return text === undefined ? null : Number(text)
}
