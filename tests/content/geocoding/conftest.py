"""Address services on this computer that answer as the real ones do."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest

KEYS = ("search-key", "coordinate-key")
ROW = {
    "roadAddr": "광주광역시 광산구 산정공원로50번길 29",
    "admCd": "2920012500",
    "rnMgtSn": "292004652111",
    "udrtYn": "0",
    "buldMnnm": "29",
    "buldSlno": "0",
}
ENTRANCE = {"entX": "937072.966", "entY": "1685966.524", "bdNm": ""}
"""The figure that PROJ gives for 35.167, 126.809: no building of the village."""


class Services:
    """What was asked, and what is to be answered."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.host = ""
        self.status = 200

    def answer(self, path: str, query: dict[str, list[str]]) -> object:
        """Answer like juso.go.kr, or like Nominatim."""
        if path.endswith("/search"):
            return self._places(query["q"][0])
        is_search = path.endswith("addrLinkApi.do")
        if query["confmKey"][0] != KEYS[0 if is_search else 1]:
            return _said("E0001", "승인되지 않은 KEY 입니다.", None)
        if not is_search:
            return _said("0", "정상", [ENTRANCE])
        keyword = query["keyword"][0]
        if len(keyword) < 2:
            return _said("E0008", "검색어는 두글자 이상 입력되어야 합니다.", None)
        return _said("0", "정상", [] if "없는" in keyword else [ROW])

    def _places(self, query: str) -> list[dict[str, object]]:
        if "없는" in query:
            return []
        box = ["35.1660", "35.1680", "126.8080", "126.8100"]
        place = {"lat": "35.167", "lon": "126.809", "display_name": query}
        return [{**place, "boundingbox": box}]


def _said(code: str, message: str, rows: object) -> dict[str, object]:
    common = {"errorCode": code, "errorMessage": message, "totalCount": "1"}
    return {"results": {"common": common, "juso": rows}}


@contextmanager
def answering() -> Iterator[Services]:
    """Answer on a free port until the block ends."""
    services = Services()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            services.asked.append(self.path)
            answer = services.answer(parts.path, parse_qs(parts.query))
            body = json.dumps(answer).encode()
            self.send_response(services.status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing into the tests' output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    services.host = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield services
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def services() -> Iterator[Services]:
    """Play the address services."""
    with answering() as found:
        yield found
