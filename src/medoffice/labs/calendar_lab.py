"""The regulatory calendar: what changes when, who must hear of it, and what to do."""

from __future__ import annotations

from datetime import date

from medoffice.compliance.records.regulatory_calendar import Entry, What, calendar
from medoffice.labs import controls
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.wording import count, plain_table, short_day, wide_table

ROLES = {
    "you, the office manager": "office-manager",
    "nurse lead": "nurse-lead",
    "medical assistants": "medical-assistant",
    "front desk": "front-desk",
    "billers": "biller",
    "referral coordinator": "referral-coordinator",
}
SPANS = {
    "second half of 2025": (date(2025, 7, 1), date(2025, 12, 31)),
    "first half of 2026": (date(2026, 1, 1), date(2026, 6, 30)),
    "second half of 2026": (date(2026, 7, 1), date(2026, 12, 31)),
    "2027 to 2031": (date(2027, 1, 1), date(2031, 12, 31)),
}
CHECKS = {"left out": False, "shown": True}
HEADINGS = ["On", "What", "Rule", "What happens", "What you do", "Who hears of it"]
TRY_THIS = (
    "Choose the front desk, first half of 2026. How many minutes of a huddle would this take?",
    "Compare the billers. Why would one memo to all be read by nobody?",
    "Go back to the second half of 2025 and find a line that says “watch it”. What would go wrong "
    "if you acted on it today?",
    "There, find one that says “stop doing it”. Which form or habit goes?",
    "As the office manager, show the days on which rules are looked up again, in the second half "
    "of 2026. Who else could take some of them?",
)
WHAT_TO_NOTICE = (
    "Each role hears a few things a year. Told one at a time, with what to do differently, that is "
    "five minutes.",
    "A proposal changes nothing until it is final. A rule that a court struck down changes much.",
    "Amounts that end with a year come back every year. Put them into your own calendar now.",
    "The list shows what this course’s table of rules knows, and no state law. Yours is longer.",
)


class CalendarLab(ChoiceLab):
    """Ask the table of rules what comes for a role in a span of time."""

    def __init__(self) -> None:
        self.role = controls.choice("For", ROLES, "front-desk")
        self.span = controls.choice("Time", SPANS, SPANS["first half of 2026"])
        self.checks = controls.choice("Days to look a rule up again", CHECKS, False)
        chosen = [self.role, self.span, self.checks]
        self._lay_out(
            controls.group("The calendar", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        found = calendar(*self.span.value, self.role.value)
        self.entries = [e for e in found if self.checks.value or e.what is not What.CHECK]

    def _sentence(self) -> str:
        first, last = self.span.value
        return (
            f"{count(len(self.entries), 'day')} of the calendar from {short_day(first)} to "
            f"{short_day(last)}: " + _counted(self.entries)
        )

    def _rows(self) -> list[list[str]]:
        return [_row(entry) for entry in self.entries]

    def _tables(self) -> str:
        rows = self._rows()
        return wide_table("In the order of the days", HEADINGS, rows, of_words=True) if rows else ""

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = self._rows()
        return "\n\n".join([self._sentence(), *([plain_table(HEADINGS, rows)] if rows else [])])


def _counted(entries: list[Entry]) -> str:
    to_do = dict.fromkeys(entry.to_do for entry in entries)
    said = [f"{sum(e.to_do == what for e in entries)} to “{what}”" for what in to_do]
    return f"{', '.join(said) or 'nothing'}."


def _row(entry: Entry) -> list[str]:
    happens = (entry.rule.changed or "") if entry.what is What.CHANGED else ""
    return [
        short_day(entry.on),
        entry.what,
        entry.rule.title,
        happens or "–",
        entry.to_do,
        ", ".join(role.replace("-", " ") for role in entry.roles),
    ]
