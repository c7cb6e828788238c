"""Going through the whole site in this process, as a visitor's browser would."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus

from flask import Flask
from flask import render_template

from guide.domain.address import Addresses
from guide.domain.village import Village
from guide.errors import Refused
from guide.export.leaf import Leaf
from guide.export.place import Place
from guide.feeds.sitemap import pages
from guide.http.assets import Assets
from guide.web.codes import page_of
from guide.words.language import described

PRIVATE = ("/desk", "/healthz")
"""Where the export never goes."""

LOST = "no-such-page"
HTML = "text/html; charset=utf-8"
BRIEF = "no-cache"


@dataclass(frozen=True)
class Site:
    """A village's site, asked without a server.

    Attributes:
        app: the application over the village.
        place: where the files will stand.
    """

    app: Flask
    place: Place

    def written(self) -> Iterator[Leaf]:
        """Go through the answers that no single address gives."""
        yield from self._choices()
        yield from self._lost()

    @cached_property
    def _surroundings(self) -> dict[str, str]:
        return {"SCRIPT_NAME": self.place.prefix}

    @property
    def village(self) -> Village:
        """The village whose site it is."""
        found: Village = self.app.extensions["shelf"].village
        return found

    def starts(self) -> Iterator[str]:
        """Go through addresses that need no name, all pages and all assets."""
        village = self.village
        for rule in self.app.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and rule.arguments <= {"locale"}:
                for code in village.info.languages if rule.arguments else ("",):
                    yield rule.rule.replace("<locale>", code)
        for path, languages in pages(village):
            yield from (Addresses(code).page(path) for code in languages)
        if village.basemap:
            yield Addresses(village.source_locale).basemap(village.basemap.digest)
        assets: Assets = self.app.extensions["assets"]
        for name in ("style.css", "leaflet/leaflet.css", *assets.known):
            if assets.read(name):
                yield f"/static/{assets.version}/{name}"

    def answer(self, path: str) -> Leaf | None:
        """Return what an address answers; None for anything but a page or a file.

        Raises:
            Refused: the guide failed, as with a sheet whose letters no font has.
        """
        response = self.app.test_client().get(
            path, environ_overrides=self._surroundings
        )
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            message = (
                f"{path} cannot be made, so nothing was changed: see the line above."
            )
            raise Refused(message)
        if response.status_code != HTTPStatus.OK:
            return None
        cache = response.headers.get("Cache-Control", "")
        return Leaf(path, response.data, response.content_type, cache)

    def _lost(self) -> Iterator[Leaf]:
        """Write the page for a wrong address, in every language."""
        client = self.app.test_client()
        for code in self.village.info.languages:
            body = client.get(
                f"/{code}/{LOST}/", environ_overrides=self._surroundings
            ).data
            yield Leaf(f"/{code}/404.html", body, HTML, BRIEF)
            if code == self.village.info.languages[0]:
                yield Leaf("/404.html", body, HTML, BRIEF)

    def _choices(self) -> Iterator[Leaf]:
        """Write `/` and printed codes for servers that choose no language."""
        village = self.village
        addresses = [Addresses(c, self.place.prefix) for c in village.info.languages]
        with self.app.test_request_context("/", environ_overrides=self._surroundings):
            titles = [village.info.title(each.locale) for each in addresses]
            yield _choice("/", [each.page() for each in addresses], titles, addresses)
            for code, target in village.codes.targets.items():
                thing = village.find(target)
                if thing:
                    found = [page_of(village, target, each) for each in addresses]
                    titles = [thing.title(each.locale) for each in addresses]
                    yield _choice(f"/s/{code}", found, titles, addresses)


def _choice(
    path: str, found: list[str], titles: list[str], addresses: list[Addresses]
) -> Leaf:
    choices = [
        {
            "code": each.locale,
            "name": described(each.locale).name,
            "address": address,
            "title": title,
        }
        for each, address, title in zip(addresses, found, titles, strict=True)
    ]
    name = " · ".join(dict.fromkeys(titles))
    body = render_template("home/choice.html", choices=choices, name=name)
    return Leaf(path, body.encode(), HTML, BRIEF)
