"""The audit of Willow Bend's access log: questions to ask of it, and who is to be asked."""

from __future__ import annotations

from medoffice.compliance import beyond
from medoffice.compliance.privacy import access_audit, willow_bend
from medoffice.compliance.privacy.access_audit import FIRST_SEVEN, QUESTIONS, Flag, Settings
from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table

ALL_SEVEN = "the seven narrow questions"
ASKED = {ALL_SEVEN: FIRST_SEVEN, **{f"only: {name}": (name,) for name in QUESTIONS}}
NEAR = {
    "only on the same day": 0,
    "within 3 days": 3,
    "within 10 days": 10,
    "within 30 days": 30,
}
CLOSES = {"5 PM": "17:00", "7 PM": "19:00", "9 PM": "21:00"}
LIST = {"is at hand": True, "is not kept": False}
EVERYBODY = "everybody"
MOST_ROWS, MOST_BARS = 40, 12
HEADINGS = ["Day", "Time", "Account", "Record", "Action", "Why it is asked about"]
COUNTS = ["Question", "Entries", "Accounts"]
TRY_THIS = (
    "Begin with the seven narrow questions. How many entries of the quarter are to be asked about, "
    "and of how many accounts?",
    "Choose <em>only: no appointment</em>. Could you talk with everybody about all of these?",
    "Ask the seven again, and say that the list of watched records is not kept. What is lost?",
    "Let after hours begin at 5 PM. How many more entries appear, and whose account is it?",
    "Choose one account and read it line by line. What ordinary reason could each line have?",
)
WHAT_TO_NOTICE = (
    "A narrow question finds few entries, and most of them deserve a talk. A wide one buries them.",
    "An audit by name alone finds no coworker who is a patient under another surname. The list of "
    "watched records does.",
    "Two accounts were used after their owners had left. Who sat at the keyboard, the log cannot "
    "say. That is what a shared password costs.",
    "The table shows numbers of records and no names of patients. An audit needs no more, so it "
    "shows no more.",
)


class AccessLogLab(ChoiceLab):
    """Ask questions of the log, and see what they find."""

    def __init__(self) -> None:
        users = willow_bend.office().users
        named = sorted((user.name, number) for number, user in users.items())
        self.asked = controls.choice("Ask", {name: name for name in ASKED}, ALL_SEVEN)
        self.near = controls.choice("A visit explains an entry", NEAR, access_audit.NEAR)
        self.closes = controls.choice("After hours begins at", CLOSES, access_audit.CLOSES)
        self.listed = controls.choice("The list of watched records", LIST, True)
        self.who = controls.choice("Show the entries of", [(EVERYBODY, None), *named], None)
        made = [self.asked, self.near, self.closes, self.listed, self.who]
        self._lay_out(
            controls.group("What you ask of the log", made),
            watched=made,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        settings = Settings(self.near.value, closes=self.closes.value)
        office = willow_bend.office()
        if not self.listed.value:
            office = access_audit.Office(office.users, office.patients, office.visits)
        self.all_flags = access_audit.audit(
            willow_bend.log(), office, ASKED[self.asked.value], settings
        )
        self.flags = [flag for flag in self.all_flags if self.who.value in (None, flag.entry.user)]

    def _sentence(self) -> str:
        of_all = f"of {len(willow_bend.log()):,} entries"
        if self.who.value:
            name = willow_bend.office().users[self.who.value].name
            return f"{name}: {count(len(self.flags), 'entry', 'entries')} to ask about."
        accounts = len({flag.entry.user for flag in self.flags})
        return (
            f"{len(self.flags):,} {of_all} are to be asked about, of {count(accounts, 'account')}. "
            "Each is a reason to ask and no proof."
        )

    def _picture(self) -> Picture | None:
        if not self.flags:
            return None
        users = willow_bend.office().users
        groups = list(access_audit.by_user(self.flags).items())[:MOST_BARS]
        named = [(users[user].name, float(len(flags))) for user, flags in groups]
        return bars(named, "Entries to ask about, by account", "flagged", lambda n: f"{n:,.0f}")

    def _counts(self) -> list[list[str]]:
        rows = []
        for name in ASKED[self.asked.value]:
            found = [flag for flag in self.flags if name in flag.reasons]
            users = {flag.entry.user for flag in found}
            rows.append([name, f"{len(found):,}", f"{len(users)}"])
        return rows

    def _lines(self) -> list[list[str]]:
        return [_line(flag) for flag in self.flags[:MOST_ROWS]]

    def _tables(self) -> str:
        shown = wide_table("What each question finds", COUNTS, self._counts())
        if not self.flags:
            return shown
        of = f"the first {MOST_ROWS} of " if len(self.flags) > MOST_ROWS else ""
        caption = f"To ask about: {of}{count(len(self.flags), 'entry', 'entries')}"
        return shown + wide_table(caption, HEADINGS, self._lines(), of_words=True)

    def _beyond(self) -> tuple[beyond.Beyond, ...]:
        return beyond.of_flags(self.flags)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        parts = [self._sentence(), plain_table(COUNTS, self._counts())]
        if self.flags:
            parts.append(plain_table(HEADINGS, self._lines()))
        parts += self._left_open_in_words()
        return "\n\n".join(parts)


def _line(flag: Flag) -> list[str]:
    entry, user = flag.entry, willow_bend.office().users[flag.entry.user]
    return [
        short_day(entry.day),
        entry.time,
        user.name,
        entry.patient,
        entry.action,
        "; ".join(flag.reasons.values()),
    ]
