"""RFC 8259 as SPEC's fine print reads it: one record in, Python values out, or Malformed.

Kept apart from Python's own json module, which accepts NaN, lone surrogates and any depth. Numbers become float64; one
too large for it becomes an infinity, which the caller judges. Objects become dicts, so a repeated key's last value
replaces the whole earlier one.
"""

import re

MAX_RECORD_BYTES = 1024 * 1024
MAX_DEPTH = 64

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_BLANK = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_HEX4 = re.compile(r"[0-9a-fA-F]{4}")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LITERALS = (("true", True), ("false", False), ("null", None))


class Malformed(Exception):
    """The bytes are not one JSON object within the limits."""


def read_object(record: bytes) -> dict:
    """The object that the record's bytes are."""
    if len(record) > MAX_RECORD_BYTES:
        raise Malformed("longer than 1 MiB")
    try:
        text = record.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error
    value, position = _read_value(text, _skip(text, 0), 0)
    if _skip(text, position) != len(text):
        raise Malformed("something after the value")
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


def _skip(text, position):
    return _BLANK.match(text, position).end()


def _read_value(text, position, depth):
    first = text[position : position + 1]
    if first == '"':
        return _read_string(text, position + 1)
    if first == "{" or first == "[":
        if depth == MAX_DEPTH:
            raise Malformed("deeper than 64 levels")
        reader = _read_members if first == "{" else _read_entries
        return reader(text, position + 1, depth + 1)
    for word, value in _LITERALS:
        if text.startswith(word, position):
            return value, position + len(word)
    number = NUMBER.match(text, position)
    if not number:
        raise Malformed("no value")
    return float(number.group()), number.end()


def _read_members(text, position, depth):
    members = {}
    position = _skip(text, position)
    if text.startswith("}", position):
        return members, position + 1
    while True:
        if not text.startswith('"', position):
            raise Malformed("no key")
        key, position = _read_string(text, position + 1)
        position = _skip(text, position)
        if not text.startswith(":", position):
            raise Malformed("no colon")
        value, position = _read_value(text, _skip(text, position + 1), depth)
        members[key] = value
        position = _skip(text, position)
        if text.startswith("}", position):
            return members, position + 1
        if not text.startswith(",", position):
            raise Malformed("no comma")
        position = _skip(text, position + 1)


def _read_entries(text, position, depth):
    entries = []
    position = _skip(text, position)
    if text.startswith("]", position):
        return entries, position + 1
    while True:
        value, position = _read_value(text, position, depth)
        entries.append(value)
        position = _skip(text, position)
        if text.startswith("]", position):
            return entries, position + 1
        if not text.startswith(",", position):
            raise Malformed("no comma")
        position = _skip(text, position + 1)


def _read_string(text, position):
    pieces = []
    while True:
        plain = _PLAIN.match(text, position)
        pieces.append(plain.group())
        position = plain.end()
        mark = text[position : position + 1]
        if mark == '"':
            return "".join(pieces), position + 1
        if mark != "\\":
            raise Malformed("a bare control character or no end of string")
        letter = text[position + 1 : position + 2]
        if letter == "u":
            character, position = _read_code_point(text, position)
            pieces.append(character)
        elif letter in _ESCAPES:
            pieces.append(_ESCAPES[letter])
            position += 2
        else:
            raise Malformed("unknown escape")


def _read_code_point(text, position):
    """One \\uXXXX, or two of them that are a surrogate pair."""
    unit = _read_unit(text, position)
    if 0xDC00 <= unit <= 0xDFFF:
        raise Malformed("lone low surrogate")
    if not 0xD800 <= unit <= 0xDBFF:
        return chr(unit), position + 6
    low = _read_unit(text, position + 6)
    if not 0xDC00 <= low <= 0xDFFF:
        raise Malformed("lone high surrogate")
    return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)), position + 12


def _read_unit(text, position):
    digits = _HEX4.match(text, position + 2) if text.startswith("\\u", position) else None
    if not digits:
        raise Malformed("no \\uXXXX")
    return int(digits.group(), 16)
