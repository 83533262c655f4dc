"""num2words writes Chinese as our own numerals do, once it has been taught."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest
from num2words import CONVERTER_CLASSES, num2words

from disclosuredoc.helpers.numerals import cardinal, register


def test_importing_changes_nothing_for_others_and_registering_teaches_num2words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(CONVERTER_CLASSES, "zh", raising=False)
    monkeypatch.delitem(CONVERTER_CLASSES, "zh_CN", raising=False)
    assert cardinal(3) == "三"
    assert "zh" not in CONVERTER_CLASSES

    register()

    assert num2words(14, lang="zh_CN") == "十四"
    assert num2words("14", lang="zh", to="ordinal") == "第十四"
    assert num2words(14, lang="zh", to="ordinal_num") == "第14"
    assert num2words(2020, lang="zh", to="year") == "二〇二〇"
    assert num2words(Decimal("325.04"), lang="zh", to="currency") == "人民币叁佰贰拾伍元零肆分"
    with pytest.raises(ValueError, match=r"a whole number wanted, got 2\.5"):
        num2words("2.5", lang="zh")
    with pytest.raises(NotImplementedError, match="USD"):
        num2words(5, lang="zh", to="currency", currency="USD")


def test_numerals_are_written_without_num2words() -> None:
    program = (
        "import sys\nfrom disclosuredoc.helpers.numerals import capital\ncapital(1)\nprint('num2words' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.decode().strip() == "False"
