"""Writes JSON in as many legal ways as there are, so that a reader has to be a real one.

Objects are lists of (key, value) pairs in a Members, so that a key can stand twice; Raw is text taken as it is.
"""

import json


class Raw(str):
    """JSON text to be written as it stands: a number in an odd notation, or something that is no JSON at all."""


class Members(list):
    """An object as a list of (key, value) pairs."""

    def get(self, key):
        return next((v for k, v in reversed(self) if k == key), None)

    def put(self, key, value):
        for index, (existing, _) in enumerate(self):
            if existing == key:
                self[index] = (key, value)
                return
        self.append((key, value))

    def drop(self, key):
        self[:] = [pair for pair in self if pair[0] != key]

    def copy(self):
        return copy_of(self)


def copy_of(value):
    if isinstance(value, Members):
        return Members((k, copy_of(v)) for k, v in value)
    return [copy_of(v) for v in value] if isinstance(value, list) else value


class Writer:
    """One style of writing a record, drawn for each record: plain, or with blanks, escapes and shuffled keys."""

    def __init__(self, rng, odd):
        self._rng, self._odd = rng, odd

    def write(self, value):
        if isinstance(value, Raw):
            return str(value)
        if isinstance(value, Members):
            members = list(value)
            if self._odd and len({k for k, _ in members}) == len(members):
                self._rng.shuffle(members)
            inside = (f"{self._string(k)}{self._gap()}:{self._gap()}{self.write(v)}" for k, v in members)
            return "{" + self._gap() + f"{self._gap()},{self._gap()}".join(inside) + self._gap() + "}"
        if isinstance(value, list):
            return "[" + self._gap() + f"{self._gap()},{self._gap()}".join(map(self.write, value)) + self._gap() + "]"
        return self._string(value) if isinstance(value, str) else json.dumps(value)

    def _gap(self):
        return self._rng.choice(("", "", "", " ", "\t", "\r", "  ")) if self._odd else ""

    def _string(self, text):
        return '"' + "".join(self._character(c) for c in text) + '"'

    def _character(self, c):
        if c in '"\\':
            return "\\" + c
        if c < " " or (self._odd and self._rng.random() < 0.1):
            units = c.encode("utf-16-be")
            digits = (units[i : i + 2].hex() for i in range(0, len(units), 2))
            return "".join("\\u" + (d.upper() if self._rng.random() < 0.5 else d) for d in digits)
        return "\\/" if c == "/" and self._odd else c
