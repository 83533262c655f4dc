"""What only the county knows comes from county.toml; all of it may be left out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from disclosuredoc.errors import InputError
from disclosuredoc.intake.county import read_county
from disclosuredoc.model.county import CountyFacts, CountyReasons


def written(folder: Path, text: str) -> Path:
    file = folder / "county.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_county_without_a_file_says_nothing(tmp_path: Path) -> None:
    assert read_county(tmp_path / "county.toml") == CountyFacts()


def test_province_and_year_are_for_its_departments(tmp_path: Path) -> None:
    file = written(tmp_path, 'province = "hebei"\ncounty = "示例县"\nyear = 2020\n')

    assert read_county(file) == CountyFacts(county="示例县")


def test_its_own_words_are_read(tmp_path: Path) -> None:
    text = """publisher = "示例县财政局"
approved_on = 2020-03-01
explanations = ["全县安排出国团组1个。"]
[reasons]
receptions = "接待批次减少"
"""

    assert read_county(written(tmp_path, text)) == CountyFacts(
        publisher="示例县财政局",
        approved_on=dt.date(2020, 3, 1),
        explanations=("全县安排出国团组1个。",),
        reasons=CountyReasons(receptions="接待批次减少"),
    )


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_county(written(tmp_path, 'countey = "示例县"\ncontact = 1\n'))

    first, second = map(str, caught.value.problems)
    assert first.startswith("county.toml 第1行 countey：不认识的键，与“county”相近")
    assert second.startswith("county.toml 第2行 contact：应为文字")


def test_the_countys_file_is_read_where_it_is_the_examples() -> None:
    examples = Path(__file__).parents[2] / "examples" / "county" / "county.toml"

    assert read_county(examples).publisher == "示例县财政局"
