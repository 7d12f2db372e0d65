"""Who stands in an X12 file: payers, the practice, its clinicians, its patients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.practice.x12.segments import day, segment, text


@dataclass(frozen=True)
class Address:
    """Where a letter arrives. Willow Bend lies in no state, so there is none here."""

    street: str
    city: str
    zip_code: str

    def segments(self) -> list[str]:
        """Write street (N3), and city with ZIP code (N4)."""
        return [
            segment("N3", text(self.street)),
            segment("N4", text(self.city), None, self.zip_code.replace("-", "")),
        ]


@dataclass(frozen=True)
class Organization:
    """A payer or the practice.

    ``identifier`` is a payer's electronic id or the practice's National Provider Identifier.
    """

    name: str
    identifier: str
    tax_id: str
    address: Address
    telephone: str
    email: str


@dataclass(frozen=True)
class Clinician:
    """Who gave the care, with the code of the specialty (NUCC taxonomy)."""

    last: str
    first: str
    npi: str
    taxonomy: str

    def rendering(self) -> str:
        """Write the segment that names the one who gave the care (NM1*82)."""
        return segment(
            "NM1", "82", "1", text(self.last), text(self.first), *[None] * 3, "XX", self.npi
        )


@dataclass(frozen=True)
class Person:
    """An insured patient. Everybody has a member id of their own, and so is the subscriber."""

    last: str
    first: str
    member_id: str
    birth_date: date
    sex: str
    address: Address

    def named(self, role: str) -> str:
        """Write the name (NM1) in a role: IL insured, QC patient."""
        return segment(
            "NM1", role, "1", text(self.last), text(self.first), *[None] * 3, "MI", self.member_id
        )

    def born(self) -> str:
        """Write birth date and sex (DMG)."""
        return segment("DMG", "D8", day(self.birth_date), self.sex)


def npi(stem: str) -> str:
    """Complete a National Provider Identifier with its check digit.

    The check digit is Luhn's, worked out as if 80840 stood in front (45 CFR 162.406).

    Parameters
    ----------
    stem : str
        The first nine digits.

    Raises
    ------
    ValueError
        If they are not nine digits that begin with 1 or 2.
    """
    if not (len(stem) == 9 and stem.isascii() and stem.isdigit() and stem[0] in "12"):
        raise ValueError(f"stem is {stem!r}; nine digits that begin with 1 or 2 were expected")
    total = 24  # what 80840 adds
    for place, digit in enumerate(map(int, stem)):
        doubled = digit * 2 if place % 2 == 0 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return f"{stem}{-total % 10}"
