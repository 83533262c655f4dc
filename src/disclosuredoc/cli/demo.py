"""``disclosuredoc demo``: the example county, its facts and its documents."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.county import produce_all
from disclosuredoc.cli import console
from disclosuredoc.cli.batch import tell
from disclosuredoc.pipeline.saving import make_folder, save

if TYPE_CHECKING:
    import argparse
    from importlib.resources.abc import Traversable


def run(options: argparse.Namespace) -> int:
    """Write the example county's facts into a folder, then make its documents beside them."""
    out = Path(options.out)
    facts = make_folder(out / "county")
    for file in examples().iterdir():
        _lay(file.read_bytes(), facts / file.name)
    code = tell(produce_all(facts, out))
    console.say(f"填报数据在 {facts.name} 文件夹，公开文件在 {out.name} 文件夹")
    return code


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
