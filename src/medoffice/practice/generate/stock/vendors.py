"""Whom the practice buys from: the vendor list, and the terms of those who deliver goods.

Every vendor is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from medoffice.practice.generate.stock import stories
from medoffice.practice.generate.world import Cents, Row, World


@dataclass(frozen=True)
class Vendor:
    """One line of the vendor list."""

    key: str
    name: str
    category: str
    terms_days: int  # days from the date of a bill until it is due
    method: str  # how it is paid: check, transfer, or direct debit
    added_on: date = date(2012, 5, 1)


VENDORS = [
    Vendor("larkfield", "Larkfield Medical Supply", "clinical-supplies", 30, "transfer"),
    Vendor("copperline", "Copperline Medical Products", "clinical-supplies", 30, "check"),
    Vendor("bellhaven", "Bellhaven Diagnostics", "clinical-supplies", 30, "transfer"),
    Vendor("tamarack", "Tamarack Vaccine Distribution", "vaccines-drugs", 60, "transfer"),
    Vendor("prairie", "Prairie Crest Pharmacy Wholesale", "vaccines-drugs", 15, "transfer"),
    Vendor("paperwhite", "Paperwhite Office Goods", "office-supplies", 30, "check"),
    Vendor("millrace", "Millrace Property Partners", "rent", 5, "transfer", date(2009, 3, 2)),
    Vendor("cedarflats", "Cedar Flats Power and Light", "utilities", 20, "debit", date(2009, 3, 2)),
    Vendor("harrow", "Harrow Gas Company", "utilities", 20, "debit", date(2009, 3, 2)),
    Vendor("water", "City Water Department", "utilities", 25, "debit", date(2009, 3, 2)),
    Vendor("starling", "Starling Fiber and Voice", "telephone", 21, "debit", date(2018, 10, 1)),
    Vendor("evenfall", "Evenfall Answering Service", "telephone", 30, "check", date(2019, 10, 1)),
    Vendor("foliate", "Foliate Health Systems", "it", 30, "debit", date(2023, 6, 12)),
    Vendor("lanternfish", "Lanternfish IT Services", "it", 30, "transfer", date(2017, 4, 3)),
    Vendor("pingpost", "Pingpost Reminders", "it", 30, "debit", date(2016, 9, 1)),
    Vendor("nudgeline", "Nudgeline Patient Messaging", "it", 30, "debit", date(2025, 1, 20)),
    Vendor("faxwren", "Faxwren Electronic Fax", "it", 30, "debit", date(2020, 6, 1)),
    Vendor("slatework", "Slatework Office Software", "it", 30, "debit", date(2019, 1, 2)),
    Vendor("relaypoint", "Relaypoint Claims Exchange", "billing", 30, "debit", date(2023, 7, 10)),
    Vendor("clearfold", "Clearfold Statements and Mail", "billing", 30, "transfer"),
    Vendor("sparrow", "Sparrow Card Services", "billing", 10, "debit", date(2015, 2, 2)),
    Vendor("chartlight", "Chartlight Coding Review", "billing", 30, "check", date(2021, 3, 1)),
    Vendor("oakshelter", "Oakshelter Physicians Mutual", "insurance", 30, "transfer"),
    Vendor("hearthgate", "Hearthgate Commercial Insurance", "insurance", 30, "check"),
    Vendor("grayling", "Grayling Reference Laboratory", "laboratory", 30, "transfer"),
    Vendor("brightsill", "Brightsill Cleaning", "cleaning", 15, "check"),
    Vendor("redlatch", "Redlatch Medical Waste", "cleaning", 30, "transfer"),
    Vendor("confetti", "Confetti Document Destruction", "cleaning", 30, "check"),
    Vendor("ivorylane", "Ivory Lane Linen", "cleaning", 30, "check"),
    Vendor("porchlight", "Porchlight Community Marketing", "marketing", 30, "check"),
    Vendor("penhallow", "Penhallow and Stroud Accountants", "professional", 30, "check"),
    Vendor("ashdown", "Ashdown Legal Group", "professional", 30, "check"),
    Vendor("tallyhouse", "Tallyhouse Payroll", "professional", 10, "debit", date(2014, 1, 2)),
    Vendor("trueline", "Trueline Background Screening", "professional", 30, "check"),
    Vendor("midlands", "Midlands Family Medicine Conference", "education", 30, "check"),
    Vendor("licensing", "Licensing and Registration Fees", "education", 10, "check"),
    Vendor("calder", "Calder Biomedical Service", "repairs", 30, "check"),
    Vendor("fennel", "Fennel Heating and Air", "repairs", 30, "check"),
    Vendor("greenlawn", "Greenlawn Grounds and Snow", "repairs", 30, "check"),
    Vendor("duplicata", "Duplicata Copier Leasing", "repairs", 25, "debit", date(2022, 4, 1)),
    Vendor("stampwell", "Stampwell Postage Meters", "office-supplies", 15, "debit"),
    Vendor("polyphone", "Polyphone Interpreting Line", "other", 30, "check", date(2020, 3, 16)),
    Vendor("springhouse", "Springhouse Water and Coffee", "other", 30, "check"),
    Vendor("watchkeep", "Watchkeep Alarm", "other", 30, "debit"),
    Vendor("ridgeline", "Ridgeline Clinical Equipment", "equipment", 30, "check"),
    Vendor("cobalt", "Cobalt Computer Supply", "equipment", 30, "check"),
    Vendor("frostmark", "Frostmark Temperature Monitoring", "equipment", 30, "check"),
    # The same firm a second time: see stories.
    Vendor(
        stories.DUPLICATE_AGAIN,
        "Larkfield Med. Supply Co.",
        "clinical-supplies",
        30,
        "check",
        stories.DUPLICATE_ADDED,
    ),
]
BY_KEY = {vendor.key: vendor for vendor in VENDORS}
VENDOR_ID = {vendor.key: f"V{number:02}" for number, vendor in enumerate(VENDORS, 1)}


@dataclass(frozen=True)
class Supplier:
    """What a vendor of goods promises, and what it keeps."""

    vendor: str
    account: str  # where its goods are carried: 1200 vaccines and drugs, 1210 supplies
    promised_days: int  # working days from order to delivery
    late_share: float  # deliveries later than promised
    late_days: float  # by so many working days on average
    minimum: Cents  # smallest order it takes
    freight: Cents  # charged below free_freight_from
    free_freight_from: Cents
    weekday: int  # the day of the week on which its items are reviewed
    every_weeks: int = 1


SUPPLIERS = {
    supplier.vendor: supplier
    for supplier in (
        Supplier(
            "larkfield", "1210", 2, 0.08, 1.5, Cents(150_00), Cents(18_50), Cents(400_00), weekday=2
        ),
        Supplier(
            "copperline", "1210", 4, 0.28, 3.5, Cents(100_00), Cents(14_00), Cents(300_00), 2, 2
        ),
        Supplier(
            "bellhaven", "1210", 6, 0.18, 4.0, Cents(250_00), Cents(22_00), Cents(750_00), weekday=3
        ),
        Supplier("tamarack", "1200", 3, 0.10, 2.0, Cents(0), Cents(0), Cents(0), weekday=1),
        Supplier(
            "prairie", "1200", 1, 0.05, 1.5, Cents(75_00), Cents(12_00), Cents(250_00), weekday=4
        ),
        Supplier(
            "paperwhite", "1210", 2, 0.10, 2.0, Cents(75_00), Cents(9_95), Cents(100_00), 3, 2
        ),
    )
}


def vendor_rows(world: World) -> list[Row]:
    """List the vendors added by the last day, numbered in the order of the list."""
    rng = world.stream("stock-vendors")
    rows: dict[str, Row] = {}
    for number, vendor in enumerate(VENDORS):
        supplier = SUPPLIERS.get(vendor.key)
        rows[vendor.key] = {
            "vendor_id": VENDOR_ID[vendor.key],
            "name": vendor.name,
            "category": vendor.category,
            "phone": f"555-{100 + number:04}",
            "remit_to": f"PO Box {rng.randint(110, 9890)}",
            "tax_id_last4": f"{rng.randint(0, 9999):04}",
            "terms_days": vendor.terms_days,
            "pays_by": vendor.method,
            "minimum_order": supplier and supplier.minimum,
            "promised_days": supplier and supplier.promised_days,
            "added_on": vendor.added_on,
        }
    first = rows[stories.DUPLICATE_OF]
    rows[stories.DUPLICATE_AGAIN] |= {
        name: first[name] for name in ("phone", "remit_to", "tax_id_last4")
    }
    return [row for row in rows.values() if row["added_on"] <= world.parameters.end]
