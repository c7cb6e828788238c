// How to reach a place: other people's maps, and the address for a driver.

import "./driver-card.js"
import "./hand-off.js"
