"""The texts of the configurations; braces are doubled for `str.format`."""

NGINX = """\
# Serves an export with Debian's nginx. Inside http {{ }}, for instance in
# /etc/nginx/conf.d/guide.conf; put your folder and name where DIR and NAME stand.
# With libnginx-mod-http-brotli-static installed, take the # from brotli_static.
map $http_accept_language $guide_language {{
    default {first};
{languages}
}}
map $uri $guide_code {{
    default "";
{codes}
}}
map $uri $guide_cache {{
    default "public, max-age=0, must-revalidate";
    ~^/(static|basemap)/ "public, max-age=31536000, immutable";
    ~^/([a-z-]+/404\\.html|sw\\.js)$ no-cache;
}}
map $uri $guide_policy {{
    default "{policy}";
    ~^/[a-z-]+/embed/ "{framed}";
}}
map $uri $guide_frames {{
    default DENY;
    ~^/[a-z-]+/embed/ "";
}}
map $uri $guide_saved {{
    default "";
    ~({saved})$ attachment;
}}
server {{
    listen 80;
    server_name NAME;
    root DIR;
    charset utf-8;
    charset_types {texts};
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
    add_header Content-Security-Policy "$guide_policy" always;
    add_header X-Frame-Options $guide_frames always;
    add_header Content-Disposition $guide_saved;
{headers}
    add_header Cache-Control $guide_cache always;
{strip}    location = / {{
        add_header Vary Accept-Language;
        add_header Cache-Control no-cache;
        return 302 {prefix}/$guide_language/;
    }}
    location ^~ /s/ {{
        add_header Vary Accept-Language;
        add_header Cache-Control no-cache;
        if ($guide_code = "") {{ return 404; }}
        return 302 {prefix}/$guide_language/$guide_code;
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
    route {{
{strip}        # The first of the village's languages that a browser names.
        map {{header.Accept-Language}} {{guide_language}} {{
            ~(?i)(?:^|[,\\s])({spoken}) ${{1}}
            default {first}
        }}
        map {{path}} {{guide_code}} {{
{codes}
            default ""
        }}
        header {{
{headers}
            Cache-Control "public, max-age=0, must-revalidate"
        }}
        @embed path_regexp ^/[a-z-]+/embed/
        header @embed Content-Security-Policy "{framed}"
        header @embed -X-Frame-Options
        @saved path {saved}
        header @saved Content-Disposition attachment
{types}
        # Photos keep their authors' names and are WebP, unless a format is added.
        header /photos/* Content-Type image/webp
        @avif path /photos/*.avif
        header @avif Content-Type image/avif
        @jpeg path /photos/*.jpg.jpeg
        header @jpeg Content-Type image/jpeg
        @steady path /static/* /basemap/*
        header @steady Cache-Control "public, max-age=31536000, immutable"
        header /sw.js Cache-Control no-cache
        @chosen path / /s/*
        header @chosen Vary Accept-Language
        header @chosen Cache-Control no-cache
        redir / {prefix}/{{guide_language}}/ 302
        @code expression `{{guide_code}} != ""`
        redir @code {prefix}/{{guide_language}}/{{guide_code}} 302
        @private path /.guide/* /s/* *.br *.gz
        error @private 404
        file_server {{
            precompressed br gzip
        }}
    }}
    handle_errors {{
        # Here an address is whole again, with the folder that was taken off above.
        @spoken path_regexp spoken ^{prefix}/({spoken})/
        rewrite @spoken /{{re.spoken.1}}/404.html
        @other not path_regexp ^{prefix}/({spoken})/
        rewrite @other /404.html
        header Content-Type "text/html; charset=utf-8"
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

TEXTS = (
    *(kind for kind in TYPES if kind.startswith("text/")),
    "application/atom+xml",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)
"""Types that are sent with their encoding, as the application sends them."""

SAVED = (".gpx", ".kml", ".geojson", "/take-away.html")
"""Ends of addresses that browsers save instead of showing."""
