"""Reads an iCalendar text from standard input with python3-icalendar and dateutil, and prints its dates as JSON.

A list of [start in UTC, status] from 2025 to 2030, in order: what another calendar program makes of our feed.
"""
import json
import sys
from datetime import datetime, timezone

from dateutil.rrule import rrulestr
from icalendar import Calendar

FIRST, LAST = datetime(2025, 1, 1), datetime(2030, 12, 31, 23, 59)


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def wall(date):
    """The clock's reading, without its zone: rules are reckoned on the wall."""
    return date.replace(tzinfo=None)


def utc(date):
    return date.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def read(text):
    calendar = Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    changed = {(str(e["UID"]), wall(e["RECURRENCE-ID"].dt)): e for e in events if "RECURRENCE-ID" in e}
    dates = []
    for event in events:
        start = event["DTSTART"].dt
        if "RECURRENCE-ID" in event:
            dates.append([utc(start), str(event["STATUS"])])
            continue
        found = {wall(start)}
        if "RRULE" in event:
            rule = event["RRULE"].copy()
            if "UNTIL" in rule:
                rule["UNTIL"] = [wall(until.astimezone(start.tzinfo)) for until in rule["UNTIL"]]
            text = rule.to_ical().decode().replace("Z", "")
            found |= set(rrulestr(text, dtstart=wall(start)).between(FIRST, LAST, inc=True))
        found |= {wall(date.dt) for line in as_list(event.get("RDATE")) for date in line.dts}
        found -= {wall(date.dt) for line in as_list(event.get("EXDATE")) for date in line.dts}
        zone = start.tzinfo.zone if hasattr(start.tzinfo, "zone") else str(start.tzinfo)
        for date in found:
            if (str(event["UID"]), date) not in changed and date <= LAST:
                dates.append([utc(localize(date, zone)), str(event["STATUS"])])
    return sorted(dates)


def localize(date, zone):
    from zoneinfo import ZoneInfo

    return date.replace(tzinfo=ZoneInfo(zone))


print(json.dumps([read(text) for text in json.load(sys.stdin)]))
