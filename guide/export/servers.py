"""Configurations that serve an export: nginx and Caddy."""

from collections.abc import Mapping
from collections.abc import Sequence

from guide.http.security import HEADERS
from guide.http.security import policy

NGINX = """\
# Serves an export with Debian's nginx. Inside http {{ }}, for instance in
# /etc/nginx/conf.d/guide.conf; put your folder and name where DIR and NAME stand.
# With libnginx-mod-http-brotli-static installed, take the # from brotli_static.
map $http_accept_language $guide_language {{
    default {first};
{languages}
}}
map $uri $guide_cache {{
    default "public, max-age=0, must-revalidate";
    ~^/static/ "public, max-age=31536000, immutable";
}}
server {{
    listen 80;
    server_name NAME;
    root DIR;
    charset utf-8;
    charset_types *;
    gzip_static on;
    # brotli_static on;
    etag on;
    server_tokens off;
    absolute_redirect off;
    include /etc/nginx/mime.types;
    types {{
{types}
    }}
    error_page 404 /404.html;
{headers}
    add_header Cache-Control $guide_cache always;
    location = / {{
        add_header Vary Accept-Language;
        add_header Cache-Control no-cache;
        return 302 /$guide_language/;
    }}
    location ^~ /.guide/ {{ return 404; }}
    # Photos keep their authors' names and are WebP, unless a format is added.
    location ^~ /photos/ {{
        types {{ image/avif avif; image/jpeg jpeg; }}
        default_type image/webp;
    }}
    location ~ \\.(br|gz)$ {{ return 404; }}
    location / {{ try_files $uri $uri/index.html =404; }}
{lost}
}}
"""
CADDY = """\
# Serves an export with Caddy, which fetches its certificate itself; put your name
# and folder where NAME and DIR stand.
NAME {{
    root * DIR
{languages}
    route / {{
{choices}
        redir * /{first}/ 302
    }}
    header / Vary Accept-Language
    header {{
{headers}
        Cache-Control "public, max-age=0, must-revalidate"
    }}
    # Photos keep their authors' names and are WebP, unless a format is added.
    header /photos/* Content-Type image/webp
    @avif path /photos/*.avif
    header @avif Content-Type image/avif
    @jpeg path /photos/*.jpg.jpeg
    header @jpeg Content-Type image/jpeg
    header /static/* Cache-Control "public, max-age=31536000, immutable"
    @private path /.guide/* *.br *.gz
    error @private 404
    file_server {{
        precompressed br gzip
    }}
    handle_errors {{
        rewrite * /404.html
        file_server
    }}
}}
"""
TYPES = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/calendar": "ics",
    "text/plain": "txt",
    "application/atom+xml": "atom",
    "application/xml": "xml",
    "application/json": "json",
    "application/geo+json": "geojson",
    "application/gpx+xml": "gpx",
    "application/vnd.google-earth.kml+xml": "kml",
    "application/manifest+json": "webmanifest",
    "application/pdf": "pdf",
    "image/svg+xml": "svg",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/png": "png",
    "image/jpeg": "jpg jpeg",
    "audio/mpeg": "mp3",
}


def configurations(languages: Sequence[str]) -> Mapping[str, str]:
    """Write both, by file name, for a site in these languages."""
    headers = {"Content-Security-Policy": policy(tiles=False), **HEADERS}
    return {
        "nginx.conf": _nginx(languages, headers),
        "Caddyfile": _caddy(languages, headers),
    }


def _nginx(languages: Sequence[str], headers: Mapping[str, str]) -> str:
    rows = (f"    ~*^{code} {code};" for code in languages)
    lost = (
        f"    location /{code}/ {{ error_page 404 /{code}/404.html; "
        "try_files $uri $uri/index.html =404; }"
        for code in languages
    )
    given = (
        f'    add_header {name} "{text}" always;' for name, text in headers.items()
    )
    types = (f"        {kind} {endings};" for kind, endings in TYPES.items())
    return NGINX.format(
        first=languages[0],
        languages="\n".join(rows),
        types="\n".join(types),
        headers="\n".join(given),
        lost="\n".join(lost),
    )


def _caddy(languages: Sequence[str], headers: Mapping[str, str]) -> str:
    rows = (
        f"    @{code} header_regexp Accept-Language (?i)^{code}" for code in languages
    )
    choices = (f"        redir @{code} /{code}/ 302" for code in languages)
    given = (f'        {name} "{text}"' for name, text in headers.items())
    return CADDY.format(
        first=languages[0],
        languages="\n".join(rows),
        choices="\n".join(choices),
        headers="\n".join(given),
    )
