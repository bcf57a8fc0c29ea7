"""Numbers and texts as SPEC wants them read and written."""

import decimal

BLANKS = " \t\n\v\f\r"
MICROS = 1_000_000
_EXACT = decimal.Context(prec=400, rounding=decimal.ROUND_HALF_UP)


def micros_of(amount: float) -> int:
    """The float64's shortest decimal, rounded half away from zero to whole micro-units."""
    shortest = decimal.Decimal(repr(amount))
    return int(shortest.scaleb(6, _EXACT).to_integral_value(decimal.ROUND_HALF_UP, _EXACT))


def money_text(micros: int) -> str:
    sign = "-" if micros < 0 else ""
    whole, fraction = divmod(abs(micros), MICROS)
    digits = f"{fraction:06d}".rstrip("0")
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def number_text(value: float) -> str:
    """The shortest decimal that reads back as the same float64, without an exponent; of equally short ones (above 2**53
    there are several) the exact one."""
    if abs(value) >= 2**53:
        return str(int(value))
    text = format(decimal.Decimal(repr(value)), "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def string_text(text: str) -> str:
    """A JSON string: quote, backslash and control characters escaped, everything else as it is."""
    short = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(short.get(c) or (f"\\u{ord(c):04x}" if c < " " else c) for c in text) + '"'


def line_text(pairs) -> str:
    """One line of an output from (key, JSON text) pairs."""
    return "{" + ",".join(f'"{key}":{text}' for key, text in pairs) + "}"
