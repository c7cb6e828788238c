"""`guide geocode`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from tests.content.geocoding.conftest import answering
from tests.content.geocoding.conftest import Services


@pytest.fixture
def services() -> Iterator[Services]:
    """Play an address service."""
    with answering() as found:
        yield found


def test_an_address_is_found(
    runner: CliRunner, scratch_village: Path, services: Services
) -> None:
    """One line a hit, with what it is worth."""
    command = ["geocode", "산정공원", "--root", str(scratch_village)]
    environment = {"GUIDE_NOMINATIM": f"http://{services.host}"}

    answer = runner.invoke(main, command, env=environment)

    assert answer.output == (
        f"35.167\t126.809\t144\topen-data\t{services.host}\t산정공원\n"
    )


def test_a_copied_position_is_read_without_asking(
    runner: CliRunner, tmp_path: Path
) -> None:
    """No village and no network is needed for that."""
    answer = runner.invoke(
        main, ["geocode", "geo:35.17,126.80", "--root", str(tmp_path)]
    )

    assert answer.output == "35.17\t126.8\n"


@pytest.mark.parametrize(
    ("address", "told"),
    [("없는 길 1", "Nobody knows “없는 길 1”."), ("산정공원", "No address service")],
)
def test_what_is_not_found_is_one_sentence(
    runner: CliRunner,
    scratch_village: Path,
    services: Services,
    address: str,
    told: str,
) -> None:
    """Exit 1, and what to do where nobody may be asked."""
    host = f"http://{services.host}" if "없는" in address else ""
    command = ["geocode", address, "--root", str(scratch_village)]

    answer = runner.invoke(main, command, env={"GUIDE_NOMINATIM": host})

    assert (answer.exit_code, answer.stderr.startswith(f"guide: {told}")) == (1, True)
