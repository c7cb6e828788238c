"""Read a village: what changed is read, what did not is kept, nothing is checked."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from guide.content.basemap.file import FILE
from guide.content.basemap.shelf import Kept
from guide.content.basemap.shelf import read_basemap
from guide.content.codes import CODES
from guide.content.codes import read_codes
from guide.content.folder import find_stories
from guide.content.folder import STORIES
from guide.content.folder import StoryFolder
from guide.content.folder import TRACKS
from guide.content.folder import YAML_FILES
from guide.content.page import digest_of_file
from guide.content.page import Page
from guide.content.page import read_page
from guide.content.reading import MODELS
from guide.content.reading import read_thing
from guide.content.reading import Reading
from guide.content.tables import read_glossary
from guide.content.tables import read_info
from guide.content.tables import read_sources
from guide.content.tracks import read_tracks
from guide.domain.info import VillageInfo
from guide.domain.problem import in_order
from guide.domain.problem import Problem
from guide.domain.publication import held_back
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.errors import VillageBroken
from guide.errors import VillageMissing


@dataclass
class Memory:
    """What an earlier load read, so that the next one reads only what changed.

    Attributes:
        good: each thing as it was without mistakes, text by text.
    """

    pages: dict[str, tuple[object, Page]] = field(default_factory=dict)
    readings: dict[tuple[str, str], tuple[object, Reading]] = field(
        default_factory=dict
    )
    good: dict[tuple[str, str], Thing] = field(default_factory=dict)
    info: VillageInfo | None = None
    basemap: Kept = field(default_factory=Kept)

    def forget_all_but(self, names: Collection[tuple[str, str]]) -> None:
        """Forget things whose folder is gone; the names are family and slug."""
        self.readings = {k: v for k, v in self.readings.items() if k in names}
        self.good = {k: v for k, v in self.good.items() if k in names}


def read_village(
    root: Path,
    memory: Memory | None = None,
    *,
    locales: Collection[str] | None = None,
) -> Village:
    """Read a village folder, with the problems of single files only.

    A text that broke is served as it was when it was good in this memory, else as
    far as it can be read, else left out; what its author took back is not served.
    Who shows some languages only may leave out the stories in others: `locales` names
    those that are read besides the source. The revision is the same.

    Raises:
        VillageMissing: there is no village.yaml.
        VillageBroken: village.yaml has mistakes and was never good in this memory.
    """
    memory = memory if memory is not None else Memory()
    info, problems = _info(root, memory)
    found = find_stories(root, info.languages)
    glossary, glossary_problems = read_glossary(root, info.languages)
    sources, source_problems = read_sources(root, info.languages)
    tracks, track_problems = read_tracks(root)
    codes, code_problems = read_codes(root)
    problems += [*found.problems, *glossary_problems, *source_problems]
    problems += [*track_problems, *code_problems]
    basemap, basemap_problems = read_basemap(root, memory.basemap)
    problems += basemap_problems
    memory.forget_all_but({(each.family, each.slug) for each in found.folders})
    families: dict[str, dict[str, Thing]] = {family: {} for family in MODELS}
    for folder in found.folders:
        chosen = folder.only(info.languages[0], locales)
        reading = _read(root, chosen, info.languages[0], memory)
        problems += reading.problems
        if reading.thing:
            families[folder.family][folder.slug] = reading.thing
    return Village(
        info=info,
        story=families.pop("village").get("village"),  # type: ignore[arg-type]
        glossary=glossary,
        sources=sources,
        tracks=tracks,
        codes=codes,
        basemap=basemap,
        revision=_revision(root, found.folders, memory),
        media=found.media,
        problems=in_order(problems),
        **families,  # type: ignore[arg-type]
    )


def _revision(root: Path, folders: tuple[StoryFolder, ...], memory: Memory) -> str:
    """Name the content by its bytes: the same files, the same name anywhere."""
    files = [root / STORIES / name for name in YAML_FILES]
    files += sorted((root / TRACKS).glob("*.geojson"))
    files += [root / CODES, root / FILE]
    digest = sha256()
    for file in files:
        digest.update(file.read_bytes() if file.is_file() else b"")
    for folder in folders:
        for path, _ in sorted(folder.files.values()):
            digest.update(f"{path} {_digest(root, path, memory)}\n".encode())
    return digest.hexdigest()[:12]


def _digest(root: Path, path: str, memory: Memory) -> str:
    known = memory.pages.get(path)
    return known[1].digest if known else digest_of_file(root / path)


def _info(root: Path, memory: Memory) -> tuple[VillageInfo, list[Problem]]:
    if not (root / STORIES / "village.yaml").is_file():
        raise VillageMissing(str(root))
    info, problems = read_info(root)
    memory.info = info or memory.info
    if memory.info is None:
        raise VillageBroken(" ".join(str(each) for each in problems))
    return memory.info, problems


def _read(root: Path, folder: StoryFolder, source: str, memory: Memory) -> Reading:
    name = (folder.family, folder.slug)
    stamps = (tuple(sorted(folder.files.items())), source)
    known = memory.readings.get(name)
    if known and known[0] == stamps:
        return known[1]
    pages = {
        locale: _page(root, path, each, memory)
        for locale, (path, each) in folder.files.items()
    }
    reading = read_thing(folder.family, folder.slug, pages, source)
    reading = _kept(name, reading, folder, memory)
    memory.readings[name] = (stamps, reading)
    return reading


def _kept(
    name: tuple[str, str], reading: Reading, folder: StoryFolder, memory: Memory
) -> Reading:
    """Serve texts that have errors now as they were last, if their files are there.

    While the source is broken, its keys are the last good ones, and visitors see the
    thing only if the broken source, too, lets them.
    """
    broken = {each.path for each in reading.problems if each.is_error}
    last = memory.good.pop(name, None)
    is_whole = reading.thing is not None and reading.thing.source.path not in broken
    thing = reading.thing if is_whole else last
    sound = {k: v for k, v in reading.stories.items() if v.path not in broken}
    good = _in(folder, {**(last.stories if last else {}), **sound})
    if thing is None or thing.source_locale not in good:
        return reading
    memory.good[name] = thing.with_stories(good)
    if not broken:
        return reading
    thing = thing.with_stories(_in(folder, {**reading.stories, **good}))
    if not is_whole and reading.release:
        thing = held_back(thing, reading.release)
    return replace(reading, thing=thing)


def _in(folder: StoryFolder, stories: Mapping[str, Story]) -> dict[str, Story]:
    """Keep the texts whose files are there."""
    return {code: stories[code] for code in folder.files if code in stories}


def _page(root: Path, path: str, stamps: object, memory: Memory) -> Page:
    known = memory.pages.get(path)
    if known and known[0] == stamps:
        return known[1]
    page = read_page(root / path, path)
    memory.pages[path] = (stamps, page)
    return page
