"""What to put where it hurts: odd but legal values, illegal ones, and bytes that are no record at all."""

from json_writer import Members, Raw

NAMES = (
    "acme",
    "Zürich & Söhne",
    "e\u0301clair",  # combining accent: another id than the next one
    "\u00e9clair",
    "\U0001d50a\U0001f600",  # astral
    "\uffee",  # sorts before the astral ones as UTF-8, after them as UTF-16
    "\u0645\u0631\u062d\u0628\u0627",
    'a"b\\c/d',
    "tab\tline\nnull\x00end",
    "\x7f\x80",
    "\u2028\u00a0x\u3000",  # blanks of Unicode are no blanks here
    "x" * 128,
)

NUMBER_TEXTS = (
    ["0", "-0", "-0.0", "0e0", "1", "-1", "1.0", "3.0", "1e3", "1E+3", "100e-2", "0.5", "1.5", "1e-7", "5e-324"]
    + ["2.2250738585072011e-308", "1e-400", "-1e-400", "1.7976931348623157e308", "1e400", "-1e400", "1e99999999999"]
    + ["9007199254740991", "9007199254740992", "9007199254740993", "18446744073709551615", "18446744073709551616"]
    + ["-9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "1e15", "1000000000000001"]
    + [
        "999999999999999",
        "999999999999999.96",
        "1000000000000000.06",
        "9e12",
        "9000000000000.0009",
        "9000000000000.001",
    ]
    + ["9000000000000.002", "8999999999999.999", "1.0000000000000001", "1.0000000000000002", "0.9999999999999999"]
    + ["0." + "0" * 40 + "1", "1" + "0" * 30 + "e-30", "4" * 300, "0." + "3" * 800]
)

# Money whose shortest decimal lies half-way between two micro-units, or near it.
HALF_WAY = (
    ["0.0000005", "0.0000015", "0.0000025", "1.0000005", "2.0000015", "1.0000004999999999", "4.35", "0.1", "0.3"]
    + ["1234567.1234565", "1234567.12345649", "8999999999999.998", "0.00000049999999999999", "1073741824.0000005"]
    + ["0.30000000000000004", "100.0000025", "4503599627.3704965", "2.5e-7", "5e-7", "4.9999999999999998e-7"]
)

TIME_TEXTS = (
    ["2024-03-31", "2024-03-31T01:00:00", "2024-03-31 01:00:00Z", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z"]
    + [
        "2024-01-01T24:00:00Z",
        "2016-12-31T23:59:60Z",
        "2024-01-01T00:60:00Z",
        "2024-13-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
    ]
    + [
        "9999-12-31T23:59:59.999Z",
        "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00+01:60",
        "2024-01-01T00:00:00+0100",
    ]
    + [
        "2024-01-01T00:00:00.Z",
        "2024-1-01T00:00:00Z",
        "24-01-01T00:00:00Z",
        "2024-01-01T00:00Z",
        "now",
        "-1",
        "1e12",
        "1.5",
    ]
    + [
        "2024-01-01T00:00:00,5Z",
        "2024-00-01T00:00:00Z",
        "2024-01-00T00:00:00Z",
        "2024-W01-1T00:00:00Z",
        "12\u0663",
        "+5",
    ]
    + [
        "1900-02-29T00:00:00Z",
        "2024-01-01T00:00:00Z0",
        "0001-01-01T00:00:00+23:59",
        "99999999999999999999",
        "9" * 400,
    ]
)


def odd_time(rng, text):
    """An RFC 3339 time with one part changed, which may leave it one."""
    date, clock = text[:10], text[11:19]
    rest = text[19:]
    two_digits = f"{rng.choice((0, 1, 2, 12, 13, 23, 24, 28, 29, 30, 31, 32, 59, 60, 61, 99)):02d}"
    part = rng.choice((5, 8, 11, 14, 17))
    offset = f"{rng.choice('+-')}{rng.choice((0, 1, 14, 23, 24)):02d}:{rng.choice((0, 30, 59, 60)):02d}"
    fraction = "." + "".join(rng.choices("0123456789", k=rng.choice((0, 1, 2, 3, 4, 6, 9, 12, 20, 300))))
    at = rng.randrange(len(text) + 1)
    return rng.choice(
        (
            text[:part] + two_digits + text[part + 2 :],
            text[:part] + two_digits + text[part + 2 :],
            date + "T" + clock + fraction + rng.choice(("Z", "z", "+00:00", "-00:00", "")),
            date + "T" + clock + offset,
            date + rng.choice(("t", " ", "_", "", "TT", "T ")) + clock + rest,
            date + "T" + clock + rest + rng.choice((" ", "\n", "\0", "Z", "\u00a0", "0")),
            text[:at] + rng.choice(("\0", "\u0663", " ", "\u2212", "0", "-")) + text[at:],
            text[:at] + text[at + 1 :],
        )
    )


def nested(levels, opening="[", closing="]"):
    return Raw(opening * levels + closing * levels)


def any_value(rng):
    """A value for any field: now and then fit, mostly not."""
    pick = rng.random()
    if pick < 0.35:
        return Raw(rng.choice(NUMBER_TEXTS + HALF_WAY))
    if pick < 0.5:
        blanks = rng.choice(("", " ", "\t", " \v\f\r\n", "\u00a0"))
        return (
            blanks
            + rng.choice(NUMBER_TEXTS + ["+1", "01", ".5", "1.", "0x10", "NaN", "Infinity", "1 2", "1e", "--1"])
            + blanks
        )
    if pick < 0.6:
        return rng.choice(TIME_TEXTS)
    if pick < 0.7:
        return rng.choice(
            (
                "",
                " ",
                "\t\n\v\f\r ",
                "\u00a0",
                "\x00",
                "EMAIL",
                " Video\t",
                "eur",
                " uSd",
                "EU",
                "EURO",
                "Éur",
                "\u017fms",
            )
        )
    if pick < 0.78:
        return rng.choice(
            ("x" * 129, "é" * 64, "é" * 65, " " + "y" * 128 + " ", "\U0001f600" * 32, "\U0001f600" * 33)
        )
    return rng.choice(
        (
            None,
            None,
            True,
            False,
            [],
            [None],
            [""],
            ["x"],
            ["x", " "],
            ["x", 7],
            [[]],
            [{}],
            Members(),
            Members([("a", 1)]),
        )
        + (
            Members([("campaign_id", 5)]),
            [Members(), None],
            [Members([("channel", "x"), ("interaction_type", "y")]), 3],
        )
    )


def unknown_value(rng):
    """A value for a field that no one knows: must be legal JSON and is otherwise ignored."""
    return rng.choice(
        (None, True, "x", " ", [], Members(), nested(30), nested(60), Raw('{"a":' * 60 + "1" + "}" * 60))
        + tuple(Raw(text) for text in NUMBER_TEXTS)
        + (
            "y" * 5000,
            "\U0001f600" * 500,
            [Members([("timestamp", 1), ("timestamp", 2)])] * 3,
            Raw("[" + "1e400," * 50 + "0]"),
        )
    )


def spoil(rng, record):
    """Bytes made from a good record that may be no JSON, or JSON with another meaning."""
    middle = rng.randrange(len(record) + 1)
    closing = record.rstrip()[:-1]
    return rng.choice(
        (
            lambda: b"",
            lambda: b" \t\r",
            lambda: b"\xef\xbb\xbf" + record,
            lambda: record[:middle],
            lambda: record + b"}",
            lambda: record + b" {}",
            lambda: record + b"\x00",
            lambda: b"[" + record + b"]",
            lambda: rng.choice(
                (b"null", b"1", b'"x"', b"[]", b"{}", b"nul", b"{", b"{]", b"{,}", b'{"a":1,}', b"{'a':1}")
            ),
            lambda: closing + b',"x":' + rng.choice(_BAD_VALUES) + b"}",
            lambda: closing + b',"x":' + rng.choice(_BAD_VALUES) + b',"x":1}',  # a value that is replaced counts, too
            lambda: closing + b',"' + rng.choice(_BAD_STRINGS) + b'":1}',
            lambda: closing + b',"x":"' + rng.choice(_BAD_STRINGS) + b'"}',
            lambda: closing + b',"x":' + nested(rng.choice((62, 63, 64, 65, 1100))).encode() + b"}",
            lambda: closing
            + b',"x":'
            + Raw('[{"k":' * (pairs := rng.choice((31, 32))) + "1" + "}]" * pairs).encode()
            + b"}",
            lambda: record[:middle] + bytes([rng.randrange(256)]).replace(b"\n", b" ") + record[middle:],
            lambda: record[:middle] + bytes([rng.randrange(256)]).replace(b"\n", b" ") + record[middle + 1 :],
            lambda: record[:middle] + record[middle + 1 :],
            lambda: record.replace(b":", b"=", 1),
            lambda: record.replace(b'"', b"'", 2),
        )
    )()


_BAD_VALUES = (
    [
        b"NaN",
        b"Infinity",
        b"-Infinity",
        b"+1",
        b"01",
        b"-01",
        b"1.",
        b".5",
        b"1e",
        b"1e+",
        b"-",
        b"0x1",
        b"1_000",
        b"tru",
        b"nulL",
    ]
    + [
        b"True",
        b"",
        b"[1,]",
        b"[,1]",
        b"[1 2]",
        b'{"a"}',
        b'{"a":}',
        b'{"a":1 "b":2}',
        b"{1:2}",
        b"1e400e",
        b"/**/1",
        b'"',
        b"\xc2\xa01",
    ]
    + [b"\x0b1", b"00", b"-00", b"1e1.5", b"--1", b"truefalse"]
)
_BAD_STRINGS = (
    [
        rb"\ud800",
        rb"\udc00",
        rb"\ud800x",
        rb"\ud800\ud800",
        rb"\udc00\ud800",
        rb"\ud83d\u0041",
        rb"\u12",
        rb"\u12g4",
        rb"\x41",
        rb"\u 123",
    ]
    + [
        b"\x00",
        b"\x1f",
        b"\t",
        b"\x80",
        b"\xc0\x80",
        b"\xc1\xbf",
        b"\xe0\x80\x80",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xf5\x80\x80\x80",
    ]
    + [
        b"\xff",
        b"\xe2\x82",
        b"\xf0\x9f\x98",
        b"\xf8\x88\x80\x80\x80",
        b"\\",
        rb"\'",
        rb"\v",
        rb"\0",
        rb"\U0041",
        b"\xed\xa0\xbd\xed\xb8\x80",
    ]
)
