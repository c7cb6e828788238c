"""What servers must know of an export, written for nginx and Caddy."""

import re
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from guide.export.recipes import CADDY
from guide.export.recipes import NGINX
from guide.export.recipes import SAVED
from guide.export.recipes import TEXTS
from guide.export.recipes import TYPES
from guide.http.security import HEADERS
from guide.http.security import policy


@dataclass(frozen=True)
class Needs:
    """What a village wants of its server.

    Attributes:
        languages: codes, the village's own first.
        codes: what printed codes lead to, by code, inside a language.
        prefix: the folder on the host, without a slash at its end; mostly empty.
    """

    languages: Sequence[str]
    codes: Mapping[str, str]
    prefix: str = ""


def configurations(needs: Needs) -> Mapping[str, str]:
    """Write both, by file name."""
    return {"nginx.conf": _nginx(needs), "Caddyfile": _caddy(needs)}


def headers() -> Mapping[str, str]:
    """Return what protects visitors on every page but cards for other sites."""
    return {"Content-Security-Policy": policy(tiles=False), **HEADERS}


def _nginx(needs: Needs) -> str:
    others = "|".join(needs.languages)
    # The first of the village's languages that a browser names, after strangers.
    skipped = rf"(?:\s*(?!{others})[^,]*,)*\s*"
    return NGINX.format(
        first=needs.languages[0],
        prefix=needs.prefix,
        strip=f"    rewrite ^{needs.prefix}(/.*)$ $1;\n" if needs.prefix else "",
        saved="|".join(re.escape(end) for end in SAVED),
        policy=policy(tiles=False),
        framed=policy(tiles=False, anywhere=True),
        languages=_lines(f'    "~*^{skipped}{c}" {c};' for c in needs.languages),
        codes=_lines(f'    /s/{code} "{to}";' for code, to in needs.codes.items()),
        types=_lines(f"        {kind} {ends};" for kind, ends in TYPES.items()),
        # text/html needs no word of ours.
        texts=" ".join(TEXTS[1:]),
        headers=_lines(
            f'    add_header {name} "{text}" always;'
            for name, text in HEADERS.items()
            if name != "X-Frame-Options"
        ),
        lost=_lines(
            f"    location /{code}/ {{ error_page 404 /{code}/404.html; "
            "try_files $uri $uri/index.html =404; }"
            for code in needs.languages
        ),
    )


def _caddy(needs: Needs) -> str:
    strip = f"        uri strip_prefix {needs.prefix}\n" if needs.prefix else ""
    return CADDY.format(
        first=needs.languages[0],
        prefix=needs.prefix,
        strip=strip,
        framed=policy(tiles=False, anywhere=True),
        spoken="|".join(needs.languages),
        codes=_lines(
            f'            ~(?i)^/s/{code}$ "{to}"' for code, to in needs.codes.items()
        ),
        saved=" ".join(f"*{end}" for end in SAVED),
        types=_lines(_typed(kind, ends.split()) for kind, ends in TYPES.items()),
        headers=_lines(
            f'            {name} "{text}"' for name, text in headers().items()
        ),
    )


def _typed(kind: str, endings: Sequence[str]) -> str:
    """Say a type to Caddy, which knows only what its machine has a table for."""
    full = f"{kind}; charset=utf-8" if kind in TEXTS else kind
    paths = " ".join(f"*.{ending}" for ending in endings)
    return (
        f"        @is_{endings[0]} path {paths}\n"
        f'        header @is_{endings[0]} Content-Type "{full}"'
    )


def _lines(rows: Iterable[str]) -> str:
    return "\n".join(rows)
