"""The contract file: what each vendor promised, until when, and how one gets out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice.practice.generate.stock.vendors import VENDOR_ID
from medoffice.practice.generate.world import Cents, Row, World
from medoffice.practice.months import add_months

WITHOUT_AGREEMENT = "nudgeline"  # works with patient data, and has signed no agreement
RENEWED_UNWANTED = "evenfall"  # renewed itself against the owner's wish


@dataclass(frozen=True)
class Contract:
    """One contract, as it stands in its current term."""

    vendor: str
    subject: str
    starts_on: date
    months: int
    notice_days: int
    renewal_months: int  # 0: it ends unless both sign again
    dollars_a_year: int | None  # None: by use
    price_terms: str
    rise_limit: float | None = None  # highest yearly rise, percent
    patient_data: bool = False  # a business associate agreement is needed (45 CFR 164.504(e))
    baa_signed_on: date | None = None
    note: str = ""


CONTRACTS = [
    Contract(
        "larkfield", "Clinical supplies", date(2024, 1, 1), 36, 60, 12, None,
        "Listed prices hold for a calendar year; a rise needs 60 days' notice in writing", 4.0,
    ),
    Contract(
        "copperline", "Clinical supplies", date(2024, 3, 1), 24, 30, 0, None,
        "Listed prices hold for a calendar year",
    ),
    Contract(
        "bellhaven", "Test kits and laboratory supplies", date(2023, 7, 1), 36, 90, 12, None,
        "Listed prices hold for a calendar year; analyzer lent while 600 tests a year are bought",
        5.0,
    ),
    Contract(
        "tamarack", "Vaccines", date(2024, 1, 1), 12, 30, 12, None,
        "Manufacturers' contract prices; influenza vaccine ordered before the season may be "
        "returned unopened, up to 15% of the order",
    ),
    Contract(
        "prairie", "Injectable drugs", date(2023, 10, 1), 24, 30, 12, None,
        "List price less 6%, changing quarterly",
    ),
    Contract(
        "paperwhite", "Office supplies", date(2024, 6, 1), 24, 30, 12, None,
        "Catalog price less 15% on a core list of 40 items",
    ),
    Contract(
        "millrace", "Lease of the office, 8,000 square feet", date(2019, 7, 1), 120, 270, 60,
        184_800, "Rises 3% each July 1; heat, power and cleaning extra", 3.0,
    ),
    Contract(
        "starling", "Telephone and internet", date(2023, 10, 1), 36, 60, 12, 13_440,
        "Fixed for the term", 0.0,
    ),
    Contract(
        "evenfall", "Answering service, nights and weekends", date(2025, 10, 1), 24, 90, 24, 5_900,
        "Base fee and a fee for each call; base fee rose 12% with the renewal", None, True,
        date(2019, 9, 24),
        "Owner asked on 2025-05-14 to leave when the term ends (2025-09-30). No notice on file.",
    ),
    Contract(
        "foliate", "Electronic health record and practice management", date(2024, 1, 1), 60, 180,
        12, 57_540, "A fee for each clinician a month", 5.0, True, date(2023, 6, 12),
    ),
    Contract(
        "lanternfish", "Network, computers and help desk", date(2023, 4, 1), 36, 60, 12, 19_800,
        "Fixed fee; projects at an hourly rate", 4.0, True, date(2017, 4, 3),
    ),
    Contract(
        "nudgeline", "Text and e-mail reminders to patients", date(2025, 2, 1), 12, 30, 12, 5_580,
        "Fixed fee up to 4,000 messages a month", None, True, None,
    ),
    Contract(
        "faxwren", "Electronic fax", date(2025, 6, 1), 12, 30, 12, 1_440,
        "Fixed fee up to 2,500 pages a month", None, True, date(2020, 6, 1),
    ),
    Contract(
        "slatework", "Word processing, spreadsheets, e-mail", date(2025, 1, 2), 12, 30, 12, 4_680,
        "A fee for each user a month", None, True, date(2019, 1, 2),
    ),
    Contract(
        "relaypoint", "Claims clearinghouse", date(2024, 1, 1), 36, 90, 12, 8_200,
        "Base fee and a fee for each claim", 3.0, True, date(2023, 7, 10),
    ),
    Contract(
        "clearfold", "Printing and mailing of statements", date(2024, 1, 1), 24, 60, 12, None,
        "A price for each statement, postage passed on", None, True, date(2023, 11, 30),
    ),
    Contract(
        "sparrow", "Card payments", date(2024, 2, 1), 36, 90, 12, None,
        "2.7% of the amount and 10 cents a payment", None,
    ),
    Contract(
        "chartlight", "Coding review of 140 charts a quarter", date(2025, 3, 1), 12, 30, 12, 3_600,
        "A price for each chart", None, True, date(2021, 3, 1),
    ),
    Contract(
        "oakshelter", "Professional liability, claims-made", date(2025, 1, 1), 12, 60, 0, 61_320,
        "Premium set each year; tail cover priced when a clinician leaves",
    ),
    Contract(
        "hearthgate", "Property, cyber and workers' compensation", date(2025, 3, 1), 12, 60, 0,
        21_200, "Premiums set each year; compensation audited on actual payroll",
    ),
    Contract(
        "grayling", "Tests billed to the practice", date(2024, 1, 1), 24, 60, 12, None,
        "A fee schedule of its own; a laboratory treats patients and is no business associate", 3.0,
    ),
    Contract(
        "brightsill", "Evening cleaning, five days a week", date(2024, 9, 1), 24, 30, 12, 15_200,
        "Fixed fee", 3.0,
    ),
    Contract(
        "redlatch", "Pick-up of medical waste", date(2023, 3, 1), 60, 120, 60, 3_420,
        "A price for each container; may raise fees on notice",
    ),
    Contract(
        "confetti", "Locked bins and shredding", date(2025, 1, 1), 12, 30, 12, 1_140,
        "A price for each bin", None, True, date(2018, 2, 5),
    ),
    Contract(
        "penhallow", "Bookkeeping, taxes, year-end", date(2025, 1, 1), 12, 60, 12, 16_580,
        "Fixed fee; extra work by the hour", None, True, date(2019, 1, 14),
    ),
    Contract(
        "tallyhouse", "Payroll and payroll taxes", date(2024, 1, 1), 12, 30, 12, 5_280,
        "A fee for each payroll and employee",
    ),
    Contract(
        "duplicata", "Lease of two copiers with service", date(2022, 4, 1), 60, 120, 12, 3_720,
        "Fixed; 0.9 cents for each page above 10,000 a month", None, True, date(2022, 3, 28),
    ),
    Contract(
        "calder", "Inspection and calibration of equipment", date(2025, 1, 1), 12, 30, 12, 3_870,
        "Fixed for the yearly round; repairs by the hour",
    ),
    Contract(
        "polyphone", "Interpreting by telephone and video", date(2025, 4, 1), 12, 30, 12, None,
        "89 cents a minute", None, True, date(2020, 3, 16),
    ),
    Contract(
        "watchkeep", "Burglar and fire alarm", date(2023, 8, 1), 36, 60, 36, 900,
        "Fixed for the term",
    ),
]  # fmt: skip


def contract_rows(world: World) -> list[Row]:
    """List the contracts that had begun by the last day, and tell what is wrong with two."""
    rows = []
    for number, contract in enumerate(CONTRACTS, 1):
        ends_on = add_months(contract.starts_on, contract.months) - timedelta(days=1)
        dollars = contract.dollars_a_year
        rows.append(
            {
                "vendor_contract_id": f"VC{number:02}",
                "vendor_id": VENDOR_ID[contract.vendor],
                "subject": contract.subject,
                "starts_on": contract.starts_on,
                "ends_on": ends_on,
                "notice_days": contract.notice_days,
                "auto_renews": contract.renewal_months > 0,
                "renewal_months": contract.renewal_months or None,
                "annual_value": None if dollars is None else Cents(dollars * 100),
                "price_terms": contract.price_terms,
                "rise_limit": contract.rise_limit,
                "baa_needed": contract.patient_data,
                "baa_signed_on": contract.baa_signed_on,
                "note": contract.note or None,
            }
        )
    rows = [row for row in rows if row["starts_on"] <= world.parameters.end]
    by_vendor = {row["vendor_id"]: row["vendor_contract_id"] for row in rows}
    if VENDOR_ID[WITHOUT_AGREEMENT] in by_vendor:
        world.tell(
            "missing-agreement",
            "vendor_contracts",
            f"vendor_contract_id {by_vendor[VENDOR_ID[WITHOUT_AGREEMENT]]}",
            "The vendor handles names and appointments of patients, and has signed no business "
            "associate agreement (45 CFR 164.504(e)): baa_needed is true, baa_signed_on empty.",
        )
    if VENDOR_ID[RENEWED_UNWANTED] in by_vendor:
        world.tell(
            "missed-renewal",
            "vendor_contracts",
            f"vendor_contract_id {by_vendor[VENDOR_ID[RENEWED_UNWANTED]]}",
            "The owner wanted to leave on 2025-09-30. Notice was due 90 days before, by "
            "2025-07-02, and was never given; the contract renewed itself to 2027-09-30 at a "
            "base fee 12% higher.",
        )
    return rows
