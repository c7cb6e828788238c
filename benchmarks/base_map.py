"""Measure the base map: build, bytes, drawings, and an old phone's first draw and zoom.

python benchmarks/base_map.py EXTRACT W,S,E,N
"""

import gzip
import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path

import brotli
from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright

from guide.content.basemap.build import build
from guide.content.basemap.file import drawing_text
from guide.content.extract.read import read_extract
from guide.domain.basemap import AREAS
from guide.domain.basemap import Basemap
from guide.domain.basemap import Origin
from guide.domain.position import Bounds
from guide.domain.position import Position
from guide.domain.routing import Router
from guide.domain.street_index import StreetIndex
from guide.http.assets import leaflet_folder
from guide.http.assets import shipped
from guide.http.scripts import joined
from guide.maps.drawing import draw
from guide.maps.drawing import draw_paper
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.maps.scene import Ground
from guide.maps.scene import Mark
from guide.maps.scene import Scene

ROUNDS = 5
LEGEND = Legend(
    "N",
    {bar: f"{bar} m" for bar in BAR_WIDTHS},
    {bar: f"{bar} min" for bar in BAR_WIDTHS},
    "© contributors",
)
PAGE = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="leaflet.css">
<style>body{margin:0}#m{width:390px;height:780px}</style>
<div id="m"></div><script src="leaflet.js"></script><script src="ours.js"></script>
"""
MEASURE = """async ([kind, centre]) => {
  const settled = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done)))
  const map = L.map("m", { zoomSnap: 0.25, preferCanvas: kind === "canvas" })
  map.setView(centre, 16)
  const begin = performance.now()
  if (kind === "ours") {
    await showGround(L, map, { address: "ours.json", credit: "x", locale: "en",
      signs: "ko" })
  } else {
    const found = await (await fetch("features.json")).json()
    L.geoJSON(found, { smoothFactor: 1 }).addTo(map)
  }
  await settled()
  const first = performance.now() - begin
  const times = []
  for (const zoom of [17, 18, 17, 16]) {
    const start = performance.now()
    map.setZoom(zoom, { animate: false })
    await settled()
    times.push(performance.now() - start)
  }
  const start = performance.now()
  map.panBy([150, 200], { animate: false })
  await settled()
  const paths = document.querySelectorAll("path").length
  return [first, times.reduce((a, b) => a + b) / times.length,
    performance.now() - start, paths]
}"""


def main(extract: str, bounds: str) -> None:
    """Print every figure on a line of its own."""
    box = Bounds(*map(float, bounds.split(",")))
    found = _build(Path(extract), box)
    _bytes(found)
    _draw(found)
    with tempfile.TemporaryDirectory() as folder:
        _browser(found, Path(folder))


def _build(file: Path, box: Bounds) -> Basemap:
    read = _timed(lambda: read_extract(file))
    extract = read_extract(file)
    origin = Origin(file.name, extract.date, "ODbL 1.0", "© OpenStreetMap contributors")
    made = partial(build, extract, box, ("en",), origin)
    print(f"read {read:.0f} ms, build {_timed(made):.0f} ms")
    found = made()
    print(f"router {_timed(lambda: Router(found)):.0f} ms")
    print(f"street index {_timed(lambda: StreetIndex(found)):.0f} ms")
    return found


def _bytes(found: Basemap) -> None:
    for name, text in (
        ("base map as sent", drawing_text(found)),
        ("the same as GeoJSON", json.dumps(_geojson(found))),
    ):
        body = text.encode()
        packed = (len(gzip.compress(body, 9)), len(brotli.compress(body)))
        print(f"{name}: {len(body)} B, gzip {packed[0]} B, brotli {packed[1]} B")


def _draw(found: Basemap) -> None:
    centre = found.bounds.centre
    marks = tuple(
        Mark(
            str(n),
            Position(
                lat=centre.lat + 0.002 * (n % 3 - 1),
                lon=centre.lon + 0.0015 * (n - 4),
                accuracy=10,
                source="survey",
            ),
            f"Stop {n}",
        )
        for n in range(1, 8)
    )
    scene = Scene("t", "d", marks, (), (), Ground(found, "en", "ko"))
    for name, way in (("drawing", draw), ("on paper", draw_paper)):
        text = way(scene, LEGEND, "k")
        packed = len(brotli.compress(text.encode()))
        took = _timed(partial(way, scene, LEGEND, "k"))
        print(f"{name}: {took:.1f} ms, {len(text)} B, brotli {packed} B")


def _browser(found: Basemap, folder: Path) -> None:
    script = joined(shipped("static") / "js" / "lib" / "vectors.js")
    (folder / "ours.js").write_text(script.replace("export ", ""), encoding="utf-8")
    (folder / "ours.json").write_text(drawing_text(found), encoding="utf-8")
    (folder / "features.json").write_text(json.dumps(_geojson(found)))
    (folder / "index.html").write_text(PAGE)
    for name in ("leaflet.js", "leaflet.css"):
        (folder / name).write_bytes((leaflet_folder() / name).read_bytes())
    handler = partial(_Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for kind in ("ours", "canvas", "svg"):
            _measure(browser, f"http://127.0.0.1:{server.server_port}/", kind, found)
        browser.close()
    server.shutdown()


def _measure(browser: Browser, address: str, kind: str, found: Basemap) -> None:
    rounds = []
    centre = [found.bounds.centre.lat, found.bounds.centre.lon]
    for _ in range(ROUNDS):
        page = browser.new_page(
            viewport={"width": 390, "height": 780}, device_scale_factor=2
        )
        page.context.new_cdp_session(page).send(
            "Emulation.setCPUThrottlingRate", {"rate": 4}
        )
        page.goto(address)
        rounds.append(page.evaluate(MEASURE, [kind, centre]))
        page.close()
    first, zoom, pan, paths = map(statistics.median, zip(*rounds, strict=True))
    print(
        f"{kind}: first {first:.0f}, zoom {zoom:.0f}, pan {pan:.0f} ms, {paths} paths"
    )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _geojson(found: Basemap) -> dict[str, object]:
    """Write every shape as a feature, as another map would draw it."""
    features = []
    for kind, shapes in found.shapes.items():
        for shape in shapes:
            line = [found.point(cell).lonlat for cell in shape.line]
            geometry: dict[str, object] = {"type": "LineString", "coordinates": line}
            if kind in AREAS:
                ring = [*line, line[0]]
                geometry = {"type": "Polygon", "coordinates": [ring]}
            properties = {"kind": kind, "name": dict(found.name_of(shape) or {})}
            feature = {
                "type": "Feature",
                "properties": properties,
                "geometry": geometry,
            }
            features.append(feature)
    return {"type": "FeatureCollection", "features": features}


def _timed(act: Callable[[], object]) -> float:
    """Return the median of some rounds in milliseconds of this process's own time."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        act()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main(*sys.argv[1:])
