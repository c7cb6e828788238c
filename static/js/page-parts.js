// Parts that any page may hold are fetched when they come near the screen.

import { bring } from "./parts/bring.js"

bring(document)
