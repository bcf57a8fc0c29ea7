"""The oracle itself, on cases small enough to work out by hand from the specification."""

import json
import unittest

import plain_time
from plain_values import micros_of, money_text, number_text, string_text
from judge_record import Rejected, judge
from replay_oracle import Oracle, Settings
from strict_json import Malformed, read_object

NOON = plain_time.parse_rfc3339("2024-06-01T12:00:00Z")
NOW = NOON + plain_time.HOUR


def campaign(event_id, time, **changes):
    event = {
        "event_id": event_id,
        "tenant_id": "t",
        "event_type": "campaign_termination",
        "timestamp": time,
        "campaign_id": "c",
        "campaign_name": "Spring",
        "channel": "email",
        "performance_metrics": {"impressions": 1000, "clicks": 50, "conversions": 5, "cost": 10, "revenue": 30},
    }
    event.update(changes)
    return json.dumps(event).encode()


def journey(**changes):
    event = {
        "event_id": "j",
        "tenant_id": "t",
        "event_type": "touchpoint_interaction",
        "timestamp": NOON,
        "customer_id": "p",
        "journey_id": "j",
        "current_stage": "s",
        "touchpoints": {"channel": "tv", "interaction_type": "view"},
    }
    event.update(changes)
    return json.dumps(event).encode()


def verdict(record):
    try:
        judge(record, NOW)
    except Rejected as error:
        return error.reason, error.field
    return None


class JsonTest(unittest.TestCase):
    def test_last_of_repeated_keys_replaces_the_whole_value(self):
        self.assertEqual(read_object(b'{"a":{"x":1},"\\u0061":{"y":2}}'), {"a": {"y": 2.0}})

    def test_depth(self):
        self.assertTrue(read_object(b'{"a":' + b"[" * 63 + b"]" * 63 + b"}"))
        with self.assertRaises(Malformed):
            read_object(b'{"a":' + b"[" * 64 + b"]" * 64 + b"}")

    def test_size(self):
        read_object(b"{}".ljust(1024 * 1024))
        with self.assertRaises(Malformed):
            read_object(b"{}".ljust(1024 * 1024 + 1))

    def test_surrogates(self):
        self.assertEqual(read_object(b'{"a":"\\ud83d\\ude00"}')["a"], "\U0001f600")
        for text in (b"\\ud83d", b"\\ude00", b"\\ud83d\\ud83d", b"\\ude00\\ud83d", b"\\ud83dx"):
            with self.assertRaises(Malformed):
                read_object(b'{"a":"' + text + b'"}')

    def test_not_json(self):
        bad = (b"", b"[]", b"1", b"{}{}", b"\xef\xbb\xbf{}", b'{"a":NaN}', b'{"a":01}', b'{"a":1,}', b'{"a":"\t"}')
        for record in (
            *bad,
            b'{"a":"\xc0\x80"}',
            b'{"a":"\xed\xa0\x80"}',
            b"{'a':1}",
            b'{"a":.5}',
            b'{"a":1.}',
            b"{}\x0b",
        ):
            with self.assertRaises(Malformed, msg=record):
                read_object(record)


class NumbersTest(unittest.TestCase):
    def test_money_is_the_shortest_decimal_rounded_half_away_from_zero(self):
        for amount, micros in (
            (0.0000005, 1),
            (1.0000005, 1000001),
            (2.0000015, 2000002),
            (0.000000499999999999999, 0),
        ):
            self.assertEqual(micros_of(amount), micros)
        self.assertEqual(micros_of(9e12), 9 * 10**18)
        self.assertEqual(micros_of(-0.0000005), -1)

    def test_texts(self):
        self.assertEqual([money_text(m) for m in (0, 1, 1500000, 12000000)], ["0", "0.000001", "1.5", "12"])
        numbers = {100.0: "100", 1e22: "10000000000000000000000", 1e-7: "0.0000001", 0.1: "0.1", -0.0: "0"}
        self.assertEqual({n: number_text(n) for n in numbers}, numbers)
        self.assertEqual(string_text('é"\\\x00\n\x7f'), '"é\\"\\\\\\u0000\\n\x7f"')


class TimesTest(unittest.TestCase):
    def test_rfc3339(self):
        parse = plain_time.parse_rfc3339
        self.assertEqual(parse("1970-01-01T00:00:00Z"), 0)
        self.assertEqual(parse("1969-12-31t23:59:59.9999z"), -1)
        self.assertEqual(parse("2000-02-29T01:30:00.5+01:30"), 951782400500)
        self.assertEqual(parse("0000-01-01T00:00:00-00:00"), -62167219200000)
        for text in ("2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-01-01T24:00:00Z", "2016-12-31T23:59:60Z"):
            self.assertIsNone(parse(text))
        for text in (
            "2024-01-01 00:00:00Z",
            "2024-01-01T00:00:00",
            "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00.Z",
        ):
            self.assertIsNone(parse(text))

    def test_calendar(self):
        def bucket(zone, level, time):
            times = plain_time.Calendar(zone).bucket(level, plain_time.parse_rfc3339(time))
            return [plain_time.format_utc(t)[:16] for t in times]

        self.assertEqual(bucket("UTC", "weekly", "1970-01-01T00:00:00Z"), ["1969-12-29T00:00", "1970-01-05T00:00"])
        self.assertEqual(
            bucket("Europe/Berlin", "daily", "2024-03-31T12:00:00Z"), ["2024-03-30T23:00", "2024-03-31T22:00"]
        )
        self.assertEqual(
            bucket("Europe/Berlin", "weekly", "2024-10-27T12:00:00Z"), ["2024-10-20T22:00", "2024-10-27T23:00"]
        )
        # Lord Howe goes back by half an hour at 02:00: the hour from 01:30 to 02:00 comes twice, the second time alone.
        self.assertEqual(
            bucket("Australia/Lord_Howe", "hourly", "2024-04-06T14:59:59Z"), ["2024-04-06T14:00", "2024-04-06T15:00"]
        )
        self.assertEqual(
            bucket("Australia/Lord_Howe", "hourly", "2024-04-06T15:00:00Z"), ["2024-04-06T15:00", "2024-04-06T15:30"]
        )
        self.assertEqual(
            bucket("Asia/Kathmandu", "hourly", "2024-01-01T00:00:00Z"), ["2023-12-31T23:15", "2024-01-01T00:15"]
        )
        # 2018-11-04 has no midnight in São Paulo; Samoa had no 2011-12-30.
        self.assertEqual(
            bucket("America/Sao_Paulo", "daily", "2018-11-04T12:00:00Z"), ["2018-11-04T03:00", "2018-11-05T02:00"]
        )
        self.assertEqual(
            bucket("Pacific/Apia", "daily", "2011-12-30T09:00:00Z"), ["2011-12-29T10:00", "2011-12-30T10:00"]
        )


class ReasonsTest(unittest.TestCase):
    def test_first_reason_and_first_field(self):
        metrics = {"impressions": 10, "clicks": 11, "conversions": 12, "cost": -1, "revenue": 0}
        cases = (
            (b"nonsense", ("malformed", None)),
            (campaign(" ", "later", event_type="x"), ("missing_required_field", "event_id")),
            (campaign("e", "later", event_type="x"), ("unknown_event_type", "event_type")),
            (campaign("e", "later", channel=None), ("missing_required_field", "channel")),
            (campaign("e", "later", channel="radio"), ("wrong_type", "timestamp")),
            (campaign("e", NOON, channel="radio"), ("wrong_type", "channel")),
            (campaign("e" * 129, NOON), ("wrong_type", "event_id")),
            (campaign("e", NOW + 300_001, performance_metrics=metrics), ("timestamp_in_future", "timestamp")),
            (
                campaign("e", NOW + 300_000, performance_metrics=metrics),
                ("value_out_of_range", "performance_metrics.clicks"),
            ),
            (campaign("e", NOW - 90 * plain_time.DAY - 1), ("timestamp_too_old", "timestamp")),
            (campaign("e", NOW - 90 * plain_time.DAY), None),
            (campaign("e", NOON, performance_metrics=7), ("wrong_type", "performance_metrics")),
            (
                campaign("e", NOON, performance_metrics={}),
                ("missing_required_field", "performance_metrics.impressions"),
            ),
            (journey(touchpoints=[]), ("wrong_type", "touchpoints")),
            (
                journey(touchpoints=[{"channel": "tv", "interaction_type": "v"}, None]),
                ("wrong_type", "touchpoints[1]"),
            ),
            (journey(touchpoints=[{"channel": "tv"}]), ("missing_required_field", "touchpoints[0].interaction_type")),
            (
                journey(touchpoints={"channel": "tv", "interaction_type": "v", "metadata": []}),
                ("wrong_type", "touchpoints.metadata"),
            ),
            (
                journey(touchpoints={"channel": "tv", "interaction_type": "v", "timestamp": NOW + 300_001}),
                ("timestamp_in_future", "touchpoints.timestamp"),
            ),
            (journey(identity=" "), None),
            (journey(identity=[]), ("wrong_type", "identity")),
            (journey(launch_config=5), None),  # another type's field
        )
        for record, expected in cases:
            self.assertEqual(verdict(record), expected, record)

    def test_repairs(self):
        self.assertFalse(judge(campaign("e", NOON), NOW).remediated)
        metrics = {"impressions": " 1e3 ", "clicks": "3.0", "conversions": -0.0, "cost": "0.5", "revenue": 0}
        for changes in (
            {"channel": "EMAIL"},
            {"event_type": " Campaign_Termination"},
            {"performance_metrics": metrics},
        ):
            self.assertTrue(judge(campaign("e", NOON, **changes), NOW).remediated)
        self.assertEqual(judge(campaign(" e\v", NOON), NOW).event_id, "e")
        self.assertEqual(judge(campaign("\u00a0e", NOON), NOW).event_id, "\u00a0e")


class StreamTest(unittest.TestCase):
    def run_lines(self, *files, config=""):
        oracle = Oracle(Settings.read(config), NOW)
        oracle.run([(f"f{i}", b"\n".join(lines)) for i, lines in enumerate(files)])
        return oracle

    def dispositions(self, oracle):
        return [t.disposition for t in oracle.traces]

    def test_lateness_to_the_millisecond(self):
        # The first record puts the stamp at NOON + 7000 - 2001 = NOON + 4999, the last millisecond of NOON's window.
        late = self.run_lines([campaign("a", NOON + 7000), campaign("b", NOON)])
        self.assertEqual(self.dispositions(late), ["accepted", "late"])
        punctual = self.run_lines([campaign("a", NOON + 6999), campaign("b", NOON)])
        self.assertEqual(self.dispositions(punctual), ["accepted", "accepted"])

    def test_a_late_record_counts_in_open_slides_and_rollups(self):
        oracle = self.run_lines([campaign("a", NOON + 7000), campaign("b", NOON + 4999)])
        self.assertEqual(self.dispositions(oracle)[1], "late")
        starts = [(start - NOON) // 1000 for start in sorted({s for s, _, _ in oracle.slides})]
        self.assertEqual(starts, [1, 2, 3, 4, 5, 6, 7])
        self.assertEqual(oracle.slides[NOON + 3000, "t", "c"].events, 2)
        hour = oracle.rollups[0, NOON, "t", "c", NOON + plain_time.HOUR]
        self.assertEqual((hour.events, hour.late_events, hour.late_after_end), (2, 1, 0))

    def test_horizon_and_hour(self):
        config = "[deduplication]\nhorizon_hours = 1"
        mover = NOON - plain_time.HOUR // 2 + plain_time.HOUR + 2001  # its stamp: half past, one hour after the claim
        claim, same_id = campaign("a", NOON - plain_time.HOUR // 2), campaign("a", NOON + plain_time.HOUR // 2)
        edge = self.run_lines([claim, campaign("b", mover), same_id], config=config)
        self.assertEqual(self.dispositions(edge), ["accepted", "accepted", "duplicate"])
        beyond = self.run_lines([claim, campaign("b", mover + 1), same_id, claim], config=config)
        self.assertEqual(self.dispositions(beyond), ["accepted", "accepted", "accepted", "duplicate"])

    def test_lowest_watermark_is_read_next(self):
        files = [campaign("a", NOON + 60_000), campaign("x", NOON + 1)], [
            campaign("b", NOON),
            campaign("x", NOON + 2),
        ]
        oracle = self.run_lines(*files)
        order = [(t.file, t.line) for t in oracle.traces]
        self.assertEqual(order, [("f0", 1), ("f1", 1), ("f1", 2), ("f0", 2)])
        self.assertEqual(self.dispositions(oracle)[3], "duplicate")

    def test_every_line_is_a_record(self):
        oracle = self.run_lines([campaign("a", NOON), b"", b""])  # "…\n\n" ends in one empty line
        self.assertEqual(oracle.summary()["rejected"], {"malformed": 1})

    def test_ratios_are_of_the_exact_sums(self):
        # The float64 of 0.3, divided by 3, is 0.09999999999999999.
        third = {"impressions": 10, "clicks": 3, "conversions": 3, "cost": 0.3, "revenue": 0.9}
        line = self.run_lines([campaign("a", NOON, performance_metrics=third)]).outputs(False)["windows.ndjson"]
        self.assertIn('"ctr":0.3,"conversion_rate":1,"cpc":0.1,"cpa":0.1,"roas":3,', line)

    def test_score(self):
        # ctr 0.05, conversion rate 0.1, roas 3: full marks, up to the rounding of float64.
        line = self.run_lines([campaign("a", NOON)]).outputs(False)["windows.ndjson"]
        self.assertEqual(json.loads(line)["performance_score"], 100)
        self.assertIn('"cost":10,"revenue":30,"ctr":0.05,"conversion_rate":0.1,"cpc":0.2,"cpa":2,"roas":3,', line)
        free = {"impressions": 10, "clicks": 0, "conversions": 0, "cost": 0, "revenue": 1}
        line = self.run_lines([campaign("a", NOON, performance_metrics=free)]).outputs(False)["windows.ndjson"]
        self.assertTrue(
            line.endswith(
                '"ctr":0,"conversion_rate":null,"cpc":null,"cpa":null,"roas":null,"performance_score":40}\n'
            )
        )


if __name__ == "__main__":
    unittest.main()
