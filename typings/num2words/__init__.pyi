from decimal import Decimal

from num2words.base import Num2Word_Base

CONVERTER_CLASSES: dict[str, Num2Word_Base]

def num2words(
    number: Decimal | float | str, ordinal: bool = False, lang: str = "en", to: str = "cardinal", **kwargs: object
) -> str: ...
