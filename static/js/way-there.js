// The way to a place: other people's maps, and the address for a driver.

import { DriverCard } from "./driver-card.js"
import { HandOff } from "./hand-off.js"

customElements.define("hand-off", HandOff)
customElements.define("driver-card", DriverCard)
