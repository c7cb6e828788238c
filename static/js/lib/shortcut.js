// Which key was pressed together with Ctrl, or with the command key of a Mac.

// The Latin letter of a shortcut; on keyboards of other scripts the one at its place.
// With Alt some keyboards write a letter: that is no shortcut.
export function letterOf({ altKey, code, ctrlKey, key, metaKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return ""
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) ? code.at(-1).toLowerCase() : ""
}
