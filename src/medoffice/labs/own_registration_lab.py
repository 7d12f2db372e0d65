"""The reader's own registrations: what is wrong in them, and whose coverage was not checked."""

from __future__ import annotations

from collections import Counter

from medoffice.billing.front_end.registration import (
    BORN,
    MEMBER,
    NUMBER,
    PAYER,
    PHONE,
    RULES,
    VISIT,
    ZIP,
)
from medoffice.billing.front_end.reported_registrations import (
    CHECKED,
    WHO,
    Report,
    propose,
    reported_registrations,
)
from medoffice.billing.front_end.verification import measure, measure_by, weekday
from medoffice.labs import own_file
from medoffice.labs.own_columns import OwnColumnsLab
from medoffice.labs.wording import count, percent, wide_table

SAMPLE = """Appt,Visit Date,Verified,Insurance,Member ID,DOB,Phone,Zip,User
101,3/3/25,,Keystream,K839158967-02,5/2/60,555-0134,00012,KM
102,3/3/25,,Broadleaf,unknown,3/14/88,555-0135,00013,KM
103,3/4/25,2/28/25,Broadleaf,B431010318-01,8/7/52,555-0191,00012,DP
104,3/4/25,3/4/25,State Medicaid,,11/30/16,555-0114,00013,KM
105,3/5/25,3/3/25,Silvergate,S596011661-01,13/1/49,,00012,DP
106,3/5/25,,Self-Pay,,1/9/80,555-0177,12,DP
"""

NAMES = {
    NUMBER: "Number",
    VISIT: "Day of the visit",
    CHECKED: "Coverage checked on",
    PAYER: "Payer",
    MEMBER: "Member number",
    BORN: "Birth date",
    PHONE: "Telephone",
    ZIP: "ZIP code",
    WHO: "Registered by",
}
LONGEST_LIST = 20
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HEADINGS = ["Number", "Field", "What is wrong", "What to do", "If nobody does"]
BY_DAY = ["Visits on", "Insured visits", "Checked by the day", "Checked before it"]

TO_DO = (
    "Export your visits of a month with their registration as a <strong>CSV</strong> file: the day "
    "of the visit, and any of payer, member number, birth date, telephone, ZIP code, the day "
    "coverage was checked, and who registered. Leave names out; a number is enough to find the "
    "record again.",
    own_file.STAYS_HERE,
    "Check the columns. What the lab recognizes is filled in, and a rule without its column is "
    "left out.",
)


class OwnRegistrationLab(OwnColumnsLab):
    """Look over the registrations in a file of the reader's."""

    STEPS = TO_DO
    SAMPLE = SAMPLE
    NAMES = NAMES
    NEEDED = (VISIT,)

    def _proposed(self) -> dict[str, str | None]:
        return propose(self.file.columns)

    def measured(self) -> Report:
        """Return what the file says, as chosen.

        Raises
        ------
        ExportError
            If a choice is still to be made, or the file does not fit the choices.
        """
        return reported_registrations(self.file, own_file.chosen(self.columns))

    def _sentence(self, made: Report) -> str:
        said = f"In {self.name}, {count(len(made.names), 'registration')}."
        if made.quality:
            quality = made.quality
            said += (
                f" Without a slip: {quality.clean:,} ({percent(quality.clean_rate)}). "
                f"{count(len(quality.slips), 'slip')} in the others."
            )
        if made.visits:
            checks = measure(made.visits)
            said += (
                f" Coverage checked by the day of the visit: {checks.checked:,} of "
                f"{count(checks.visits, 'insured visit')} ({percent(checks.rate)})."
            )
        return said

    def _rows(self, made: Report) -> tuple[list[str], list[list[str]]]:
        slips = made.quality.slips if made.quality else ()
        lines = [
            [
                made.names[slip.at],
                NAMES[slip.rule.role],
                slip.rule.wrong + (f": “{slip.value[:30]}”" if slip.value else ""),
                slip.rule.fix,
                slip.rule.costs,
            ]
            for slip in slips[:LONGEST_LIST]
        ]
        return HEADINGS, lines

    def _shown(self, made: Report, *, still: bool) -> str:
        shown = ""
        if made.quality:
            slips = made.quality.slips
            more = f"the first {LONGEST_LIST} of " if len(slips) > LONGEST_LIST else ""
            shown += wide_table(
                f"What to put right: {more}{count(len(slips), 'slip')}",
                *self._rows(made),
                of_words=True,
            )
            shown += wide_table("Slips by rule", ["Rule", "Slips"], self._by_rule(made))
        if made.who and made.quality:
            shown += wide_table(
                "Registrations with a slip, by who registered",
                ["Registered by", "With a slip", "Of"],
                self._by_who(made),
            )
        if made.visits:
            shown += wide_table("Checks of coverage, by weekday", BY_DAY, self._by_day(made))
        return shown

    @staticmethod
    def _by_rule(made: Report) -> list[list[str]]:
        wrong = {rule.rule_id: f"{NAMES[rule.role]} {rule.wrong}" for rule in RULES}
        return [
            [wrong[rule], f"{number:,}"] for rule, number in made.quality.by_rule().most_common()
        ]

    @staticmethod
    def _by_who(made: Report) -> list[list[str]]:
        everybody = Counter(made.who)
        slips = Counter(made.who[at] for at in {slip.at for slip in made.quality.slips})
        return [
            [who or "(empty)", f"{slips[who]:,}", f"{number:,}"]
            for who, number in everybody.most_common()
        ]

    @staticmethod
    def _by_day(made: Report) -> list[list[str]]:
        return [
            [DAYS[day - 1], f"{checks.visits:,}", percent(checks.rate), f"{checks.ahead:,}"]
            for day, checks in measure_by(made.visits, weekday).items()
        ]
