// What other pages of this phone keep meanwhile.

// Listen to a name in the phone's storage: `hear` is told whether it was forgotten. A
// page that comes back from where the browser laid it aside heard nothing in between.
export function listenTo(name, hear) {
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === name) hear(newValue === null)
  })
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) hear(false)
  })
}
