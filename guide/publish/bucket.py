"""A bucket of an object store that speaks S3."""

import os
from collections.abc import Mapping
from urllib.parse import urlsplit

from guide.errors import PartMissing
from guide.errors import Refused
from guide.publish.stores import Listed
from guide.publish.stores import said

try:
    import obstore
    from obstore.exceptions import BaseError
    from obstore.store import S3Store
except ModuleNotFoundError as missing:
    part = "obstore"
    raise PartMissing(part, "publish") from missing


class Bucket:
    """A bucket of an object store; keys and place come from AWS_* variables."""

    def __init__(self, bucket: str, prefix: str) -> None:
        """Open a bucket at `prefix`; the endpoint is AWS_ENDPOINT_URL, else Amazon."""
        self._name = f"s3://{bucket}/{prefix}"
        is_plain = os.environ.get("AWS_ENDPOINT_URL", "").startswith("http://")
        with said(self._name, BaseError):
            self._store = S3Store(
                bucket,
                prefix=prefix or None,
                client_options={"allow_http": is_plain},
            )

    def listed(self) -> Mapping[str, Listed]:
        """List what is there."""
        with said(self._name, BaseError):
            return {
                each["path"]: Listed(each["size"], (each["e_tag"] or "").strip('"'))
                for part in obstore.list(self._store)
                for each in part
            }

    def read(self, key: str) -> bytes | None:
        """Return a file; None where there is none."""
        with said(self._name, BaseError):
            try:
                return bytes(obstore.get(self._store, key).bytes())
            except FileNotFoundError:
                return None

    def send(self, key: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Put a file there in one request."""
        with said(self._name, BaseError):
            obstore.put(
                self._store, key, body, attributes=dict(headers), use_multipart=False
            )

    def remove(self, key: str) -> None:
        """Take a file away."""
        with said(self._name, BaseError):
            obstore.delete(self._store, key)


def opened(target: str) -> Bucket:
    """Open `s3://bucket/prefix`.

    Raises:
        Refused: the address names no bucket.
    """
    parts = urlsplit(target)
    if not parts.netloc:
        message = f"{target} names no bucket: write s3://bucket/prefix."
        raise Refused(message)
    return Bucket(parts.netloc, parts.path.strip("/"))
