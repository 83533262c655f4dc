"""A synthetic county as a folder: files that read back as the departments they were written from."""

from __future__ import annotations

from disclosuredoc.batch.synthetic.bodies import bodies
from disclosuredoc.batch.synthetic.county import county
from disclosuredoc.batch.synthetic.department import department
from disclosuredoc.intake.toml import parse_toml


def test_each_file_reads_back_as_the_department_it_was_written_from() -> None:
    files = dict(county(12, 4))
    read = [parse_toml(data, name) for name, data in files.items() if name != "county.toml"]

    assert read == [department(body, 4) for body in bodies(12)]


def test_the_county_says_its_province_and_year() -> None:
    name, data = next(county(1, 0))

    assert (name, data.decode()) == ("county.toml", 'province = "hebei"\ncounty = "示例县"\nyear = 2020\n')
