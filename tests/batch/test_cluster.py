"""A real dask cluster of two worker processes makes the same county, also when a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

import counties
from disclosuredoc.batch.county import produce_all

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # what distributed leaves behind when a worker is killed is its own matter
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def killed(address: str) -> None:
    """Kill one of the workers of a cluster."""
    with Client(address) as client:
        pids = client.run(os.getpid)
    os.kill(next(iter(pids.values())), signal.SIGKILL)


def test_a_cluster_makes_the_same_county(tmp_path: Path, address: str) -> None:
    county = counties.county(tmp_path / "county", 5)
    list(produce_all(county, tmp_path / "here"))
    outcomes = list(produce_all(county, tmp_path / "there", dask=address))

    assert [outcome.error for outcome in outcomes] == [None] * 5
    assert counties.standing(tmp_path / "there") == counties.standing(tmp_path / "here")


@pytest.mark.office
def test_a_worker_killed_in_the_middle_loses_nothing(tmp_path: Path, address: str) -> None:
    county = counties.county(tmp_path / "county", 25)
    list(produce_all(county, tmp_path / "here"))
    outcomes = []
    for number, outcome in enumerate(produce_all(county, tmp_path / "there", dask=address)):
        outcomes.append(outcome)
        if number == 0:
            killed(address)

    again = list(produce_all(county, tmp_path / "there", dask=address))

    assert [outcome.error for outcome in outcomes] == [None] * 25
    assert all(outcome.unchanged for outcome in again)
    assert counties.standing(tmp_path / "there") == counties.standing(tmp_path / "here")
