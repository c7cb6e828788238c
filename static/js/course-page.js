// The page of a course: map and pack come when they are near the screen.

import "./reach.js"
import { bring } from "./parts/bring.js"

bring(document)
