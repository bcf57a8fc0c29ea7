"""Points in time as integer milliseconds since the epoch, and the calendar of a reporting zone."""

import datetime
import functools
import re
import zoneinfo

SECOND, MINUTE, HOUR, DAY = 1_000, 60_000, 3_600_000, 86_400_000

_RFC3339 = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?"
    r"(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_of_month(year, month):
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def day_number(year, month, day):
    """Days since 1970-01-01, counted from the Gregorian rules alone; year 0 is a leap year."""
    before = year * 365 + (year + 3) // 4 - (year + 99) // 100 + (year + 399) // 400
    return before - 719528 + sum(days_of_month(year, m) for m in range(1, month)) + day - 1


def parse_rfc3339(text):
    """Milliseconds since the epoch, finer fractions cut off, or None where the text is no RFC 3339 time."""
    match = _RFC3339.fullmatch(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(match.group(i)) for i in range(1, 7))
    if not 1 <= month <= 12 or not 1 <= day <= days_of_month(year, month):
        return None
    if hour > 23 or minute > 59 or second > 59:
        return None
    offset = 0
    if match.group(8):
        offset_hour, offset_minute = int(match.group(9)), int(match.group(10))
        if offset_hour > 23 or offset_minute > 59:
            return None
        offset = (offset_hour * HOUR + offset_minute * MINUTE) * (-1 if match.group(8) == "-" else 1)
    milliseconds = int(((match.group(7) or "") + "000")[:3])
    local = day_number(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + milliseconds
    return local - offset


def format_utc(time):
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=time)
    return f"{moment.year:04d}-{moment:%m-%dT%H:%M:%S}.{time % 1000:03d}Z"


class Calendar:
    """Hours, days and ISO weeks of one zone. Looks only at the zone's offset at single instants, never at its rules."""

    def __init__(self, zone_name):
        self._zone = zoneinfo.ZoneInfo(zone_name)

    @functools.lru_cache(maxsize=100_000)
    def _local_seconds(self, second):
        """The wall clock at a UTC second, as seconds since 1970-01-01 00:00 on the wall."""
        moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(seconds=second)
        offset = moment.astimezone(self._zone).utcoffset()
        return second + offset.days * 86400 + offset.seconds

    def _offset(self, second):
        return self._local_seconds(second) - second

    def bucket(self, level, time):
        """(begin, end) in UTC milliseconds of the hour, day or week that holds the time."""
        second = time // SECOND
        begin, end = {"hourly": self._hour, "daily": self._day, "weekly": self._week}[level](second)
        return begin * SECOND, end * SECOND

    def _hour(self, second):
        """The hour on the wall, cut where the offset changes within it."""
        offset = self._offset(second)
        begin = (second + offset) // 3600 * 3600 - offset
        end = begin + 3600
        if self._offset(begin) != offset:
            begin = _first(begin, second, lambda s: self._offset(s) == offset)
        if self._offset(end - 1) != offset:
            end = _first(second, end - 1, lambda s: self._offset(s) != offset)
        return begin, end

    def _midnight(self, day):
        """The first second whose local date is that day or a later one."""
        return _first((day - 2) * 86400, (day + 2) * 86400, lambda s: self._local_seconds(s) // 86400 >= day)

    @functools.lru_cache(maxsize=10_000)
    def _days(self, first, count):
        return self._midnight(first), self._midnight(first + count)

    def _day(self, second):
        return self._days(self._local_seconds(second) // 86400, 1)

    def _week(self, second):
        day = self._local_seconds(second) // 86400
        return self._days(day - (day + 3) % 7, 7)


def _first(low, high, holds):
    """The first second in (low, high] where a condition that fails at low and holds at high begins to hold."""
    while high - low > 1:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle
    return high
