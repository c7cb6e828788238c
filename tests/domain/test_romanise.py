"""Hangul in Latin letters, as street signs and the notice of 2000 write it."""

import pytest

from guide.domain.romanise import romanise
from guide.domain.romanise import romanise_street


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("신라", "Silla"),
        ("독립문", "Dongnimmun"),
        ("왕십리", "Wangsimni"),
        ("종로", "Jongno"),
        ("별내", "Byeollae"),
        ("한글", "Hangeul"),
        ("백마", "Baengma"),
        ("월곡시장 Market 2", "Wolgoksijang Market 2"),
    ],
)
def test_romanise_writes_what_is_said(hangul: str, latin: str) -> None:
    """Finals change before certain initials; what is no Hangul stays."""
    assert romanise(hangul) == latin


@pytest.mark.parametrize(
    ("sign", "latin"),
    [
        ("산정공원로", "Sanjeonggongwon-ro"),
        ("산정공원로50번길", "Sanjeonggongwon-ro 50beon-gil"),
        ("하남대로", "Hanam-daero"),
        ("목련로 273번안길", "Mongnyeon-ro 273beonan-gil"),
        ("한글로12", "Hangeul-ro 12"),
    ],
)
def test_romanise_street_keeps_numbers_and_hyphens(sign: str, latin: str) -> None:
    """A road stays a road for somebody who compares letters with a blue sign."""
    assert romanise_street(sign) == latin
