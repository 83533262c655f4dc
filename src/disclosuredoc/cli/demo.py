"""``disclosuredoc demo``: the example county, its facts and its documents."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.batch.county import produce_all
from disclosuredoc.cli import console
from disclosuredoc.cli.batch import tell
from disclosuredoc.errors import OutputError
from disclosuredoc.pipeline.saving import save

if TYPE_CHECKING:
    import argparse
    from importlib.resources.abc import Traversable


def run(options: argparse.Namespace) -> int:
    """Write the example county's facts into a folder, then make its documents beside them."""
    out = Path(options.out)
    facts = out / "county"
    try:
        facts.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(out.name, "建不了这个文件夹；请换一个位置，或请管理员授权") from error
    for file in examples().iterdir():
        save(file.read_bytes(), facts / file.name)
    code = tell(produce_all(facts, out))
    console.say(f"填报数据在 {facts.name} 文件夹，公开文件在 {out.name} 文件夹")
    return code


def examples() -> Traversable:
    """Return the example county: inside an installed package, or in the checkout it is installed from."""
    inside = resources.files("disclosuredoc") / "examples" / "county"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "examples" / "county"
