"""Results come in order from wherever tasks are done; what is lost is lost alone, and named."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

import workers
from disclosuredoc.batch.executors import Runner, cluster, given, in_order, in_process, processes
from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.helpers.garbage import SELDOM


def lost(number: int, reason: str) -> str:
    return f"{number} {reason}"


def outcome(runner: Runner, function: Callable[..., tuple[Any, ...]], numbers: range) -> list[Any]:
    return list(in_order(runner, function, numbers, lost))


def test_in_this_process_results_come_in_order() -> None:
    with in_process() as runner:
        assert outcome(runner, workers.double, range(5)) == [0, 2, 4, 6, 8]


def test_from_worker_processes_results_come_in_order() -> None:
    with processes(2, 60) as runner:
        assert outcome(runner, workers.double, range(60)) == [2 * number for number in range(60)]


def test_worker_processes_look_for_garbage_seldom() -> None:
    with processes(2, 20) as runner:
        assert set(outcome(runner, workers.thresholds, range(20))) == {SELDOM}


def test_a_worker_that_dies_loses_one_task_and_no_other() -> None:
    with processes(2, 20) as runner:
        results = outcome(runner, workers.double_or_die, range(20))

    assert results[13] == "13 工作进程意外结束；请再运行一次，仍然如此请把这份填报数据交给维护人员"
    assert [result for result in results if result != results[13]] == [2 * n for n in range(20) if n != 13]


def test_a_worker_that_hangs_loses_one_task_and_no_other() -> None:
    with processes(2, 15, limit=2) as runner:
        results = outcome(runner, workers.double_or_hang, range(11, 15))

    assert results[2] == "13 超过 2 秒没有做完，已停下；请核对这份填报数据，或用 --time-limit 放宽"
    assert [results[0], results[1], results[3]] == [22, 24, 28]


def test_what_a_task_raises_is_named() -> None:
    with in_process() as runner:
        results = outcome(runner, workers.double_or_raise, range(12, 18))

    assert results[1] == "13 内存不够；请关闭其他程序或减少 --jobs，再运行一次"
    assert results[5] == "17 程序出错（KeyError：'seventeen'）；请把这份填报数据和这一行交给维护人员"


def test_a_full_disk_ends_the_run() -> None:
    with in_process() as runner, pytest.raises(OutputError, match="磁盘已满"):
        outcome(runner, workers.full, range(5))


def test_any_executor_will_do_and_stays_open() -> None:
    with ThreadPoolExecutor() as executor:
        with given(executor) as runner:
            assert outcome(runner, workers.double, range(25)) == [2 * number for number in range(25)]
        assert executor.submit(int, "1").result() == 1


def test_an_executor_that_breaks_down_loses_what_it_has_not_done() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor, given(executor) as runner:
        results = outcome(runner, workers.double_or_die, range(13, 15))

    assert [str(result).startswith(f"{number} 工作进程意外结束") for number, result in enumerate(results, 13)] == [
        True,
        True,
    ]


def test_a_task_that_is_called_off_is_lost() -> None:
    future: Future[tuple[int, ...]] = Future()
    future.cancel()

    def called_off(*_: object) -> Future[tuple[int, ...]]:
        return future

    assert outcome(Runner(submit=called_off), workers.double, range(1)) == [
        "0 工作进程意外结束；请再运行一次，仍然如此请把这份填报数据交给维护人员"
    ]


def test_what_was_sent_out_is_called_off_when_nobody_wants_more() -> None:
    sent: list[Future[tuple[int, ...]]] = []

    def pending(function: Callable[..., tuple[int, ...]], chunk: tuple[int, ...]) -> Future[tuple[int, ...]]:
        future: Future[tuple[int, ...]] = Future()
        if not sent:
            future.set_result(function(chunk))
        sent.append(future)
        return future

    results = in_order(Runner(submit=pending, ahead=3), workers.double, range(9), lost)
    assert next(results) == 0
    results.close()

    assert [future.cancelled() for future in sent] == [False, True, True]


def test_an_executor_that_refuses_what_is_sent_is_left_alone_at_the_end() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        broken = executor.submit(workers.double_or_die, (13,))
        assert broken.exception() is not None
        results = in_order(Runner(submit=executor.submit, ahead=2), workers.double, range(9), lost)
        assert str(next(results)).startswith("0 工作进程意外结束")
        results.close()


def test_a_cluster_that_does_not_answer_is_told_in_one_line() -> None:
    with pytest.raises(InputError) as told, cluster("tcp://127.0.0.1:9", patience=0.5):
        pass

    assert str(told.value) == "--dask tcp://127.0.0.1:9：连不上这个 dask 地址；请核对地址和网络，或改用 --jobs"


def test_an_address_that_is_none_is_told_in_one_line() -> None:
    with pytest.raises(InputError, match="连不上这个 dask 地址"), cluster("nowhere", patience=0.5):
        pass


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(InputError, match="没有安装 dask；请运行 pip install"), cluster("tcp://127.0.0.1:9"):
        pass
