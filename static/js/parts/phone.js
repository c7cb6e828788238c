// What a phone can do beside showing a page: compass, a tap, a sound.

const NOTES = [523, 784]
const NOTE_SECONDS = 0.35

// Listen to the compass; `tell` gets degrees clockwise from north. Ends with the result.
export async function watchCompass(tell) {
  const Event = window.DeviceOrientationEvent
  if (!Event) return () => {}
  // iPhones ask, and only after a tap.
  if (Event.requestPermission && (await asked(Event)) !== "granted") return () => {}
  const name =
    "ondeviceorientationabsolute" in window
      ? "deviceorientationabsolute"
      : "deviceorientation"
  const hear = (event) => {
    const heading = headingOf(event)
    if (heading !== null) tell(heading)
  }
  window.addEventListener(name, hear)
  return () => window.removeEventListener(name, hear)
}

// The direction of the upper edge of the screen; null where the phone does not know.
export function headingOf({ webkitCompassHeading, alpha, absolute }) {
  const turned = window.screen?.orientation?.angle ?? 0
  if (Number.isFinite(webkitCompassHeading))
    return (webkitCompassHeading + turned) % 360
  if (!absolute || !Number.isFinite(alpha)) return null
  return (360 - alpha + turned) % 360
}

// A short tap in the hand, where there is a motor.
export function tap() {
  navigator.vibrate?.([120, 80, 120])
}

// Two soft notes.
export function chime() {
  const Context = window.AudioContext
  if (!Context) return
  const context = new Context()
  NOTES.forEach((pitch, number) => {
    const tone = context.createOscillator()
    const gain = context.createGain()
    const start = context.currentTime + number * NOTE_SECONDS
    tone.frequency.value = pitch
    gain.gain.setValueAtTime(0.2, start)
    gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS)
    tone.connect(gain).connect(context.destination)
    tone.start(start)
    tone.stop(start + NOTE_SECONDS)
  })
}

async function asked(Event) {
  try {
    return await Event.requestPermission()
  } catch {
    return "denied"
  }
}
