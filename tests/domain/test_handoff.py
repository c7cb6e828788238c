"""Other services' addresses, with every trap that is known of them."""

from urllib.parse import parse_qs
from urllib.parse import unquote
from urllib.parse import urlsplit

import pytest

from guide.domain.handoff import along
from guide.domain.handoff import Handoff
from guide.domain.handoff import order
from guide.domain.handoff import Target
from guide.domain.handoff import to_target
from guide.domain.info import Provider
from guide.domain.position import Point

SITE = "https://guide.example/ko"
ALL: tuple[Provider, ...] = ("naver", "kakao", "apple", "google", "geo")
MUSEUM = Target("월곡고려인문화관 결", Point(35.167, 126.809), "광주 광산구 길 1")


def one(provider: Provider, target: Target = MUSEUM) -> Handoff:
    """Return a service's addresses for one target."""
    (found,) = to_target(target, SITE, [provider])
    return found


def many(count: int) -> list[Target]:
    """Return targets a hundred metres apart."""
    return [Target(f"{n}번", Point(35.16 + n / 1000, 126.81)) for n in range(count)]


def test_naver_names_the_page_that_asks() -> None:
    """Without appname Naver does nothing."""
    query = parse_qs(urlsplit(one("naver").ios).query)

    assert query == {
        "dlat": ["35.167000"],
        "dlng": ["126.809000"],
        "dname": ["월곡고려인문화관 결"],
        "appname": [SITE],
    }


def test_naver_on_android_falls_back_to_the_web() -> None:
    """The intent names the app and where to go without it."""
    found = one("naver")

    head, _, tail = found.android.partition("#Intent;")
    assert head.startswith("intent://route/walk?dlat=35.167000&dlng=126.809000&")
    assert "package=com.nhn.android.nmap;" in tail
    assert unquote(tail.split("browser_fallback_url=")[1]) == f"{found.web};end"


def test_naver_on_the_web_searches_the_address() -> None:
    """An address is found more surely than the name of a mural."""
    address = unquote(one("naver").web)

    assert address == "https://map.naver.com/p/search/광주 광산구 길 1"


def test_kakao_shows_on_the_web_and_walks_on_phones() -> None:
    """The app's page says foot; both have latitude first."""
    found = one("kakao")

    assert found.ios == found.android
    assert found.ios == (
        "https://m.map.kakao.com/scheme/route?ep=35.167000,126.809000&by=foot"
    )
    assert unquote(found.web) == (
        "https://map.kakao.com/link/map/월곡고려인문화관 결,35.167000,126.809000"
    )


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("카페, 가족/친구 100%", "카페 가족 친구 100"),
        ("결(문화관)", "결 문화관"),
        ("a&b=c#d?e", "a b=c d e"),
        ("%2C%2F", "2C 2F"),
        (",/%", "35.16700 126.80900"),
        ("줄\n바꿈", "줄 바꿈"),
    ],
)
def test_names_lose_what_cuts_an_address(name: str, safe: str) -> None:
    """Commas, slashes, percents and brackets never reach another service."""
    target = Target(name, MUSEUM.point)

    assert target.safe_name == safe
    assert unquote(one("kakao", target).web).count("/") == 5
    assert unquote(one("kakao", target).web).count(",") == 2


def test_apple_walks() -> None:
    """Apple leads on foot in Korea."""
    assert one("apple").web == (
        "https://maps.apple.com/?daddr=35.167000,126.809000&dirflg=w"
    )


def test_google_shows_the_point_only() -> None:
    """Google's walking in Korea cannot be relied on, so none is asked for."""
    found = one("google")

    assert found.web == (
        "https://www.google.com/maps/search/?api=1&query=35.167000%2C126.809000"
    )
    assert not found.walks


def test_geo_is_for_android_only() -> None:
    """The chooser gets the point twice over, with a name without brackets."""
    found = one("geo", Target("결(문화관)", MUSEUM.point))

    assert (found.web, found.ios) == ("", "")
    assert unquote(found.android) == "geo:0,0?q=35.167000,126.809000(결 문화관)"


def test_services_of_korea_are_for_korea() -> None:
    """Naver refuses positions elsewhere, and Kakao has no map there."""
    helsinki = Target("Asema", Point(60.17, 24.94))

    found = to_target(helsinki, SITE, ALL)

    assert [each.provider for each in found] == ["apple", "google", "geo"]


def test_only_allowed_services_are_offered() -> None:
    """Whom village.yaml leaves out is left out."""
    found = to_target(MUSEUM, SITE, ["kakao"])

    assert [each.provider for each in found] == ["kakao"]


def test_kakao_walks_along_all_stops() -> None:
    """The web's way says walk, with a name and a point for every stop."""
    kakao = along(many(3), SITE, ALL)[-1]

    assert unquote(kakao.web) == (
        "https://map.kakao.com/link/by/walk/0번,35.160000,126.810000"
        "/1번,35.161000,126.810000/2번,35.162000,126.810000"
    )


def test_naver_goes_by_up_to_five_points() -> None:
    """Start, five points between, end; for more stops Naver is not offered."""
    naver = along(many(7), SITE, ALL)[0]
    query = parse_qs(urlsplit(naver.ios).query)

    assert query["sname"] + query["v1name"] == ["0번", "1번"]
    assert query["v5name"] + query["dname"] == ["5번", "6번"]
    assert [each.provider for each in along(many(8), SITE, ALL)] == ["kakao"]


@pytest.mark.parametrize("targets", [[], [MUSEUM], [MUSEUM, MUSEUM]])
def test_a_way_needs_two_different_points(targets: list[Target]) -> None:
    """One spot is no way, even if two stops share it."""
    assert along(targets, SITE, ALL) == ()


@pytest.mark.parametrize(
    ("device", "locale", "expected"),
    [
        ("ios", "ko", "naver kakao"),
        ("android", "ko", "naver kakao"),
        ("ios", "ru", "apple naver kakao google"),
        ("android", "en", "naver kakao geo google"),
        ("other", "en", "naver kakao apple google"),
    ],
)
def test_order_fits_reader_and_device(device: str, locale: str, expected: str) -> None:
    """Who reads Korean has Korean maps; others what their phone speaks."""
    assert " ".join(order(device, locale, ALL)) == expected  # type: ignore[arg-type]


def test_order_without_korean_services_is_never_empty() -> None:
    """A Korean reader abroad still gets somewhere."""
    assert order("ios", "ko", ["apple", "google"]) == ("apple", "google")
