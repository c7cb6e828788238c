"""Logs: what happened to the guide, never who came; as lines or as JSON.

Lines of requests are off by default. They have method, path, status and time: no
address, no query (what somebody searched), no browser, no link that opens a draft.
"""

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from urllib.parse import quote

REQUEST = "%(method)s %(path)s %(status)d %(dt_ms).1f ms"
DESK = "/desk/"


class Plain(logging.Formatter):
    """Writes lines for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line, a traceback below it where there is one."""
        return super().format(prepared(record))


class Json(logging.Formatter):
    """Writes one JSON object a line for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the moment in UTC, level, logger, message, and what a request was."""
        prepared(record)
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name.lstrip("_"),
            "message": record.getMessage(),
        }
        if isinstance(record.args, Mapping):
            known = ("method", "path", "status", "dt_ms")
            told |= {key: record.args[key] for key in known if key in record.args}
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told)


def prepared(record: logging.LogRecord) -> logging.LogRecord:
    """Write a request's path as it came over the wire, so that a line stays a line.

    Addresses of the desk are cut: a shared link of a draft is a key.
    """
    if isinstance(record.args, Mapping) and "path" in record.args:
        path = quote(str(record.args["path"]).encode("latin-1", "replace"))
        head, desk, _ = path.partition(DESK)
        shown = f"{head}{desk}..." if desk else path
        record.args = {**record.args, "path": shown}
    return record


def configuration(*, as_json: bool) -> dict[str, object]:
    """Describe the logs to granian, in the words of logging.config."""
    plain = {"()": Plain, "fmt": "[%(levelname)s] %(message)s"}
    line = {"()": Plain, "fmt": "%(message)s"}
    handlers = {
        name: {"formatter": name, "class": "logging.StreamHandler", "stream": stream}
        for name, stream in (
            ("generic", "ext://sys.stdout"),
            ("access", "ext://sys.stdout"),
        )
    }
    quiet = {"handlers": ["generic"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "generic": {"()": Json} if as_json else plain,
            "access": {"()": Json} if as_json else line,
        },
        "handlers": handlers,
        "root": {"handlers": ["generic"], "level": "WARNING"},
        "loggers": {
            "_granian": {**quiet, "level": "INFO"},
            "granian.access": {**quiet, "handlers": ["access"], "level": "INFO"},
            "guide": {**quiet, "level": "INFO"},
            # It names the address of whoever guessed too often.
            "flask-limiter": {**quiet, "level": "CRITICAL"},
        },
    }
