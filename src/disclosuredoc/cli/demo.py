"""``disclosuredoc demo``: the example county with its documents, or the facts of a synthetic one of any size."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.county import produce_all
from disclosuredoc.batch.synthetic.bodies import most
from disclosuredoc.batch.synthetic.county import county
from disclosuredoc.cli import console
from disclosuredoc.cli.batch import tell
from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.findings import Problem
from disclosuredoc.pipeline.saving import make_folder, save

if TYPE_CHECKING:
    import argparse
    from importlib.resources.abc import Traversable


def run(options: argparse.Namespace) -> int:
    """Write a county's facts into a folder; make the documents of the example county beside them."""
    out = Path(options.out)
    facts = out / "county"
    if options.departments is not None:
        return _synthetic(facts, options.departments, options.seed)
    make_folder(facts)
    for file in examples().iterdir():
        _lay(file.read_bytes(), facts / file.name)
    code = tell(produce_all(facts, out))
    console.say(f"填报数据在 {facts.name} 文件夹，公开文件在 {out.name} 文件夹")
    return code


def _synthetic(facts: Path, departments: int, seed: int) -> int:
    """Write the facts of a synthetic county; the folder has to be empty."""
    _require_own(facts, departments)
    for name, data in county(departments, seed):
        save(data, facts / name)
    console.say(f"{departments} 个部门的填报数据在 {facts}；接下来可以运行 disclosuredoc batch {facts} -o 文件夹")
    return 0


def _require_own(facts: Path, departments: int) -> None:
    """Refuse more departments than there are names, and a folder that holds other facts."""
    if not 1 <= departments <= most():
        problem = Problem("--departments", f"不能是 {departments}", f"请写 1 到 {most()} 之间的数")
        raise InputError(facts.name, [problem])
    if any(make_folder(facts).iterdir()):
        raise OutputError(facts.name, "文件夹里已有文件，没有改动；请换一个位置，或先删去它")


def _lay(data: bytes, target: Path) -> None:
    """Write an example's facts; what somebody has changed there is kept."""
    if not target.exists():
        save(data, target)
    elif target.read_bytes() != data:
        console.warn(f"{target.name} 已被改过，保留不动；要恢复示例，请先删去它")


def examples() -> Traversable:
    """Return the example county: inside an installed package, or in the checkout it is installed from."""
    inside = resources.files("disclosuredoc") / "examples" / "county"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "examples" / "county"
