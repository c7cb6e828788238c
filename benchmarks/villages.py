"""A generator of villages: n stories like real ones, the same for the same n."""

from pathlib import Path

TEXT = (
    "문을 열고 들어가면 살림집의 크기가 느껴집니다. 집을 고쳐 만든 전시관 {n}번입니다.",
    "오늘은 그 가운데 [{n}번째 곳](places/place-{other})만 보러 갑니다. 2층입니다.",
    "멀어질수록 그림은 숫자로 읽힙니다. 하나, 아홉, 셋, 일곱.",
)
MATTER = """---
kind: museum
title: 장소 {n}
romanised: Jangso {n}
summary: 만들어 낸 장소 {n}
position: {{lat: {lat}, lon: {lon}, accuracy: 30, source: open-data}}
hours: "Tu-Su 10:00-17:00"
checked: 2026-05
sources: [made-up]
---

{body}
"""
COURSE = """---
title: 길 {n}
summary: 만들어 낸 길 {n}
stops:
{stops}
sources: [made-up]
---

{body}

{sections}
"""
VILLAGE = """name: Measured
languages: [{languages}]
bounds: [126, 35, 127, 36]
timezone: Asia/Seoul
"""
STOPS = 6
COURSES_IN_A_HUNDRED = 2


def make_village(root: Path, stories: int, languages: tuple[str, ...]) -> Path:
    """Write a village with so many stories in each language; gives its folder."""
    folder = root / "stories"
    folder.mkdir(parents=True)
    listed = ", ".join(languages)
    (folder / "village.yaml").write_text(VILLAGE.format(languages=listed))
    source = 'made-up: {url: "https://example.org/", what: "made up"}\n'
    (folder / "sources.yaml").write_text(source)
    courses = max(1, stories * COURSES_IN_A_HUNDRED // 100)
    places = stories - courses
    for n in range(places):
        _write(folder / "places" / f"place-{n}", _place(n, places), n, languages)
    for n in range(courses):
        _write(folder / "courses" / f"course-{n}", _course(n, places), n, languages)
    return root


def _write(folder: Path, source: str, n: int, languages: tuple[str, ...]) -> None:
    folder.mkdir(parents=True)
    (folder / f"{languages[0]}.md").write_text(source)
    body = source.split("---\n", 2)[2]
    for code in languages[1:]:
        matter = f"---\ntitle: Place {n}\nsummary: Made up {n}\n---\n"
        (folder / f"{code}.md").write_text(matter + body)


def _place(n: int, places: int) -> str:
    lat, lon = 35.1 + (n % 90) / 100, 126.1 + (n // 90 % 90) / 100
    return MATTER.format(n=n, lat=lat, lon=lon, body=_body(n, places))


def _course(n: int, places: int) -> str:
    numbers = [(n * STOPS + k) % places for k in range(STOPS)]
    stops = "\n".join(f"  - {{at: places/place-{k}, stay: 5}}" for k in numbers)
    sections = "\n\n".join(
        f"## 정거장 {k} {{#place-{k}}}\n\n{_body(k, places)}" for k in numbers
    )
    return COURSE.format(n=n, stops=stops, body=_body(n, places), sections=sections)


def _body(n: int, places: int) -> str:
    return "\n\n".join(TEXT).format(n=n, other=(n + 1) % places)
