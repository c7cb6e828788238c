// A button that forgets something asks before: true at its second tap.
export function isSure(button) {
  const { first, sure } = button.dataset
  const isAsking = first !== undefined && button.textContent === sure
  button.dataset.first ??= button.textContent
  button.textContent = isAsking ? first : sure
  return isAsking
}
