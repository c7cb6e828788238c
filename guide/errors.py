"""Every error that the guide raises itself.

GuideError
├── VillageMissing      no stories/village.yaml where one was expected
├── VillageBroken       village.yaml cannot be used
├── PartMissing         a command wants a part that is not installed
├── HistoryStuck        git cannot keep a version, or there is no repository
├── SaveFailed          the disk refused a file; the old one stands
├── KeysUnreadable      nobody knows who may enter the desk: users.json is damaged
├── NotOurs             a path that the desk does not write
├── AddressServiceSilent an address service refuses, or does not answer
└── Refused             a command cannot do what was asked, and says why
"""


class GuideError(Exception):
    """One sentence for people; commands print it and exit 1."""


class VillageMissing(GuideError):
    """Raised when a folder holds no village."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"{folder} holds no village: stories/village.yaml is missing. "
            "Start one with `guide init DIR`, or name a folder with --root."
        )


class VillageBroken(GuideError):
    """Raised when village.yaml has mistakes, so that nothing can be shown."""

    def __init__(self, problems: str) -> None:
        super().__init__(f"The village cannot be opened. {problems}")


class PartMissing(GuideError):
    """Raised when a command needs an extra that is not installed."""

    def __init__(self, part: str, extra: str) -> None:
        super().__init__(f"This needs {part}: pip install 'koryoin-guide[{extra}]'.")


class Refused(GuideError):
    """Raised when a command cannot do what was asked."""


class HistoryStuck(GuideError):
    """Raised when git cannot keep a version, with git's own reason."""


class SaveFailed(GuideError):
    """Raised when a file could not be written; the old one stands."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} was not saved: {reason}. The old text stands.")


class KeysUnreadable(GuideError):
    """Raised when the list of curators is there and cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"{path} cannot be read: {reason}. Put it back from a backup, or move it "
            "away and give the keys anew with `guide user add`; the pages for visitors "
            "are not concerned."
        )


class NotOurs(GuideError):
    """Raised for a path that the desk does not write."""

    def __init__(self, path: str) -> None:
        super().__init__(f"The desk does not write {path}.")


class AddressServiceSilent(GuideError):
    """Raised when a service that knows addresses refuses or does not answer."""

    def __init__(self, service: str, reason: str) -> None:
        self.service = service
        super().__init__(f"{service} did not find the address: {reason}.")
