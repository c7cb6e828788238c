"""Every kind of extract says the same, and every broken one its sentence."""

import bz2
import gzip
import json
import sys
from pathlib import Path

import osmium
import pytest

from guide.content.extract import osm_xml
from guide.content.extract import read
from guide.content.extract.model import Extract
from guide.content.extract.read import read_extract
from guide.errors import GuideError

XML = Path(__file__).parents[2] / "data" / "extracts" / "hillside.osm"


@pytest.fixture
def pbf(tmp_path: Path) -> Path:
    """Return the hand-written extract as .osm.pbf."""
    file = tmp_path / "hillside.osm.pbf"
    with osmium.SimpleWriter(str(file)) as writer:
        for each in osmium.FileProcessor(str(XML)):
            writer.add(each)
    return file


@pytest.fixture
def plain() -> Extract:
    """Return the hand-written extract."""
    return read_extract(XML)


@pytest.mark.parametrize(("end", "pack"), [("gz", gzip), ("bz2", bz2)])
def test_read_compressed_says_the_same(
    tmp_path: Path, plain: Extract, end: str, pack: object
) -> None:
    """The packer does not matter."""
    file = tmp_path / f"x.osm.{end}"
    compress = gzip.compress if pack is gzip else bz2.compress
    file.write_bytes(compress(XML.read_bytes()))

    assert read_extract(file) == plain


def test_read_pbf_says_the_same(pbf: Path, plain: Extract) -> None:
    """The binary form has the same ways, tags and areas."""
    found = read_extract(pbf)

    assert (found.ways, found.areas) == (plain.ways, plain.areas)
    pairs = [found.nodes[number] for number in sorted(plain.nodes)]
    for pair, number in zip(pairs, sorted(plain.nodes), strict=True):
        assert pair == pytest.approx(plain.nodes[number])


def test_read_geojson_makes_ways_and_areas(tmp_path: Path) -> None:
    """Lines share nodes where they meet; an area keeps its hole."""
    square = [[0, 0], [4, 0], [4, 4], [0, 0]]
    hole = [[1, 1], [2, 1], [2, 2], [1, 1]]
    file = tmp_path / "x.geojson"
    shapes = [
        ({"highway": "path"}, "LineString", [[0, 0], [1, 1]]),
        ({"natural": "water"}, "Polygon", [square, hole]),
        ({"building": "yes"}, "MultiPolygon", [[square]]),
    ]
    features = [
        {
            "type": "Feature",
            "properties": tags,
            "geometry": {"type": kind, "coordinates": coordinates},
        }
        for tags, kind, coordinates in shapes
    ]
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))

    found = read_extract(file)

    assert found.ways[0].refs == (0, 1)
    assert [(len(a.outer), len(a.inner)) for a in found.areas] == [(1, 1), (1, 0)]
    assert not found.is_osm


def test_read_without_osmium_names_the_extra(
    pbf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence can be pasted into a terminal."""
    monkeypatch.setitem(sys.modules, "osmium", None)

    with pytest.raises(GuideError) as caught:
        read_extract(pbf)

    assert str(caught.value) == (
        "This needs osmium to read .osm.pbf: pip install 'koryoin-guide[basemap]'."
    )


def test_read_truncated_pbf(pbf: Path) -> None:
    """A download that broke off is no map."""
    pbf.write_bytes(pbf.read_bytes()[:-40])

    with pytest.raises(GuideError, match=r"cannot be read to its end: .*\.$"):
        read_extract(pbf)


TEXT = XML.read_bytes()
NOWHERE = b'<osm><node id="1" lat="NaN" lon="24"/></osm>'
FEATURES = (
    b'{"type":"FeatureCollection","features":[{"type":"Feature","geometry":'
    b'{"type":"LineString","coordinates":[%s,[1,2]]},"properties":{}}]}'
)
ENTITY = b'<!DOCTYPE osm [<!ENTITY a "aaaa">]><osm>&a;</osm>'


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.osm", TEXT[:900], "a.osm cannot be read to its end: unclosed token: line"),
        ("a.osm", b"", "a.osm cannot be read to its end: it is empty."),
        ("a.osm", b"<gpx></gpx>", "it begins with <gpx>. Bring .osm, .osm.gz"),
        ("a.osm", b"\x00\x01PK", "a.osm cannot be read to its end: not well-formed"),
        ("a.osm", ENTITY, "it declares entities"),
        ("a.osm", b'<osm><node id="1"/></osm>', "the <node> in line 1 lacks something"),
        ("a.osm", NOWHERE, "the <node> in line 1 lacks something or is wrong"),
        ("a.osm.gz", gzip.compress(TEXT)[:-20], "a.osm.gz cannot be read to its end"),
        ("a.osm.gz", b"plain", "a.osm.gz cannot be read to its end: Not a gzipped"),
        ("a.osm.bz2", bz2.compress(TEXT)[:-20], "a.osm.bz2 cannot be read to its end"),
        ("a.osm.bz2", b"plain", "a.osm.bz2 cannot be read to its end: Invalid data"),
        ("a.pbf", b"no protobuf at all here", "a.pbf cannot be read to its end"),
        ("a.geojson", b'{"type":', "a.geojson cannot be read to its end"),
        ("a.geojson", b"[]", "it is no GeoJSON FeatureCollection"),
        (
            "a.geojson",
            b'{"type":"FeatureCollection","features":[{}]}',
            "its feature 1 has no usable geometry",
        ),
        ("a.geojson", FEATURES % b"[1e999,NaN]", "its feature 1 has no usable"),
        ("a.geojson", FEATURES % b'["x",2]', "its feature 1 has no usable"),
        (
            "a.geojson",
            b'{"type":"FeatureCollection","features":5}',
            "it has no list of features",
        ),
        ("a.geojson", b"[" * 100_000, "it is nested too deeply"),
        ("a.shp", b"x", "“.shp” is not read"),
    ],
)
def test_read_says_one_sentence(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    """Broken and foreign files are named, with the reason, on one line."""
    file = tmp_path / name
    file.write_bytes(data)

    with pytest.raises(GuideError) as caught:
        read_extract(file)

    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_read_takes_capital_letters(tmp_path: Path, pbf: Path, plain: Extract) -> None:
    """A disk that shouts names is no reason to refuse a file."""
    packed = tmp_path / "VILLAGE.OSM.GZ"
    packed.write_bytes(gzip.compress(TEXT))

    assert read_extract(packed) == plain
    assert read_extract(pbf.rename(tmp_path / "VILLAGE.OSM.PBF")).ways == plain.ways


def test_read_refuses_a_large_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole country is not read at all."""
    monkeypatch.setattr(read, "MOST_BYTES", 1000)
    file = tmp_path / "korea.osm"
    file.write_bytes(TEXT)

    with pytest.raises(GuideError, match=r"korea\.osm is too large \(0 MB\): cut"):
        read_extract(file)


def test_read_refuses_a_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive with much inside is stopped while it is unpacked."""
    monkeypatch.setattr(osm_xml, "MOST_BYTES", 1_000_000)
    file = tmp_path / "bomb.osm.gz"
    file.write_bytes(gzip.compress(b"<osm>" + b" " * 3_000_000 + b"</osm>"))

    with pytest.raises(GuideError, match=r"bomb\.osm\.gz is too large \(over 1 MB\)"):
        read_extract(file)
