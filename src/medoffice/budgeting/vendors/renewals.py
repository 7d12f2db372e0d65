"""The days in contracts with vendors: by when to give notice, and what silence costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents
from medoffice.practice.months import add_months
from medoffice.practice.workdays import Workdays, federal_holidays

OPEN, SOON, PASSED, ENDS, ENDED = (
    "notice open", "notice soon", "notice day passed", "ends by itself", "ended",
)  # fmt: skip
ONE_DAY = timedelta(days=1)
# From here on a contract belongs on the list: time to ask for two other offers.
AHEAD = timedelta(days=90)


@dataclass(frozen=True)
class Contract:
    """A contract, in the term it is in.

    Parameters
    ----------
    number, vendor, subject : str
        As in the file of contracts.
    starts_on, ends_on : datetime.date
        First and last day of the term.
    notice_days : int
        Days before the last one by which notice must be there.
    renewal_months : int
        For how long it renews itself; 0 if it ends.
    yearly : int or None
        Cents a year; None if it is paid by use.
    note : str
        What somebody wrote beside it.
    agreement_missing : bool
        Whether it needs a business associate agreement and has none.
    """

    number: str
    vendor: str
    subject: str
    starts_on: date
    ends_on: date
    notice_days: int
    renewal_months: int
    yearly: int | None
    note: str = ""
    agreement_missing: bool = False

    def as_of(self, day: date) -> Contract:
        """Return it in the term of a day, renewed as often as it renewed itself by then."""
        now = self
        while now.renewal_months and now.ends_on < day:
            start = now.ends_on + ONE_DAY
            end = add_months(start, now.renewal_months) - ONE_DAY
            now = replace(now, starts_on=start, ends_on=end)
        return now

    @property
    def notice_by(self) -> date:
        """Last day on which notice counts."""
        return self.ends_on - timedelta(days=self.notice_days)

    @property
    def send_by(self) -> date:
        """The notice day, or the last working day before it: no one signs for it on a Sunday."""
        return _open_day(self.notice_by)

    @property
    def cost_of_silence(self) -> int | None:
        """Cents one is bound to if it renews itself, at this year's price; None if by use."""
        if self.yearly is None:
            return None
        return self.yearly * self.renewal_months // 12

    def state(self, day: date) -> str:
        """Return where it stands on a day that lies in its term, or after its end.

        Returns
        -------
        str
            ``ends by itself`` asks for a new contract and not for a notice.
        """
        if self.ends_on < day:
            return ENDED
        if not self.renewal_months:
            return ENDS
        if self.send_by < day:
            return PASSED
        return SOON if self.send_by - day <= AHEAD else OPEN

    def act_by(self) -> date:
        """Return the working day that counts: to send notice, or to have the next one signed."""
        return self.send_by if self.renewal_months else _open_day(self.ends_on)


def _open_day(day: date) -> date:
    """Return a day, or the last working day before it."""
    open_days = Workdays(federal_holidays(day - timedelta(days=7), day))
    while not open_days.is_open(day):
        day -= ONE_DAY
    return day


def contracts(rows: Iterable[dict[str, Any]] | None = None) -> list[Contract]:
    """Return the file of contracts as it is written; that of the practice if no rows are given.

    Raises
    ------
    ValueError
        If a contract renews itself and does not say for how long.
    """
    if rows is None:
        rows = practice.records("vendor_contracts")
        names = {row["vendor_id"]: row["name"] for row in practice.records("vendors")}
    else:
        names = {}
    made = []
    for row in rows:
        number, months = row["vendor_contract_id"], row["renewal_months"]
        if row["auto_renews"] and not months:
            raise ValueError(
                f"contract {number} renews itself, and renewal_months is {months!r}; expected the "
                "months of a renewal"
            )
        made.append(
            Contract(
                number,
                names.get(row["vendor_id"], row["vendor_id"]),
                row["subject"],
                row["starts_on"],
                row["ends_on"],
                row["notice_days"],
                months if row["auto_renews"] else 0,
                None if row["annual_value"] is None else cents(row["annual_value"]),
                row["note"] or "",
                bool(row["baa_needed"] and not row["baa_signed_on"]),
            )
        )
    return made


def calendar(of: Iterable[Contract], day: date) -> list[Contract]:
    """Return contracts in their term of a day, in the order in which somebody must act."""
    return sorted(
        (contract.as_of(day) for contract in of),
        key=lambda contract: (contract.state(day) in (PASSED, ENDED), contract.act_by()),
    )
