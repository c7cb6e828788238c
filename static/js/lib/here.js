// Where the phone is: several fixes, the exact ones weighing more.

const FIXES = 8
const LONGEST = 20_000

// Average fixes by the inverse square of their accuracy; metres are rounded up.
export function average(fixes) {
  const weights = fixes.map(({ accuracy }) => 1 / Math.max(accuracy, 1) ** 2)
  const sum = weights.reduce((one, other) => one + other, 0)
  const mean = (key) =>
    fixes.reduce((total, fix, n) => total + fix[key] * weights[n], 0) / sum
  const accuracy = Math.ceil(Math.min(...fixes.map((fix) => fix.accuracy)))
  return { lat: mean("lat").toFixed(6), lon: mean("lon").toFixed(6), accuracy }
}

// Watch for a while and tell the accuracy as it comes; null where there is none.
export function measure(tell) {
  const fixes = []
  return new Promise((resolve) => {
    const finish = () => {
      navigator.geolocation.clearWatch(watch)
      clearTimeout(timer)
      resolve(fixes.length > 0 ? average(fixes) : null)
    }
    const timer = setTimeout(finish, LONGEST)
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        const { latitude: lat, longitude: lon, accuracy } = coords
        fixes.push({ lat, lon, accuracy })
        tell(average(fixes).accuracy)
        if (fixes.length === FIXES) finish()
      },
      finish,
      { enableHighAccuracy: true, maximumAge: 0 },
    )
  })
}
