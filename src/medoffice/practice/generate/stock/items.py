"""What lies in the stock room: vaccines and drugs, clinical supplies, tests, office supplies.

An item that is charged is counted in the units in which it is charged, so that what is issued can
be laid beside what is charged. Prices are teaching values: for charged items about a fifth under
the reference price of the service (the American Academy of Pediatrics has put what is needed above
the purchase price at 17 to 28 %), for the others of the size a small office pays.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ROOM, REFRIGERATOR, FREEZER = "room", "refrigerator", "freezer"
VISIT, IN_PERSON = "visit", "in-person"  # ways to say "all types" in ``uses``


@dataclass(frozen=True, eq=False)
class Item:
    """One thing that is kept in stock; it is bought by the ``pack`` and priced by the unit."""

    key: str
    name: str
    category: str
    unit: str
    vendor: str
    cents: int  # price of a unit at the start of 2024
    pack: int = 1  # units in the smallest package it can be bought in
    service: str = ""  # the service that is charged when it is given
    storage: str = ROOM
    months: int | None = None  # how long it keeps when it leaves the maker; None: for years
    holds: int = 1  # pieces in a unit: a box of 100 holds 100
    # Pieces used for each visit of a type, or for each unit charged of a service.
    uses: dict[str, float] = field(default_factory=dict)
    a_week: float = 0.0  # pieces used every week, whoever comes
    break_at: int = 0  # units from which the price is lower by ``break_off``
    break_off: float = 0.08
    seasonal: bool = False  # ordered in spring for the coming winter

    @property
    def account(self) -> str:
        """The expense account it is charged to when it is used."""
        if self.category in ("vaccine", "drug", "device"):
            return "5200"
        return "5220" if self.category == "office" else "5210"

    @property
    def charged(self) -> bool:
        """Whether each unit given is charged by itself."""
        return self.account == "5200" and bool(self.service)

    @property
    def a_dose(self) -> int:
        """The units lost when one dose is lost."""
        return self.pack if self.category == "drug" else 1


def _vaccine(
    key: str, name: str, cents: int, pack: int, storage: str = REFRIGERATOR, months: int = 24,
    seasonal: bool = False,
) -> Item:  # fmt: skip
    return Item(
        key, name, "vaccine", "dose", "tamarack", cents, pack, f"X-{key.upper()}", storage, months,
        seasonal=seasonal,
    )  # fmt: skip


def _drug(
    key: str, name: str, unit: str, cents: int, pack: int, service: str, months: int = 24
) -> Item:
    return Item(key, name, "drug", unit, "prairie", cents, pack, service, ROOM, months)


def _test(
    key: str, name: str, cents: int, pack: int, service: str, storage: str = ROOM,
    months: int = 18, a_week: float = 0.0, **other: object,
) -> Item:  # fmt: skip
    return Item(
        key, name, "test", "test", "bellhaven", cents, pack, service, storage, months,
        uses={service: 1.03}, a_week=a_week, **other,
    )  # fmt: skip


def _supply(
    key: str, name: str, unit: str, holds: int, cents: int, uses: dict[str, float],
    vendor: str = "larkfield", **other: object,
) -> Item:  # fmt: skip
    return Item(key, name, "clinical", unit, vendor, cents, holds=holds, uses=uses, **other)


def _office(
    key: str, name: str, unit: str, holds: int, cents: int, uses: dict[str, float],
    a_week: float = 0.0, **other: object,
) -> Item:  # fmt: skip
    return Item(
        key, name, "office", unit, "paperwhite", cents, holds=holds, uses=uses, a_week=a_week,
        **other,
    )  # fmt: skip


SHOT = ("A-FLU", "A-PNEUMO", "A-HEPB", "A-FIRST", "A-NEXT", "R-INJECT")
CUT = ("R-BIOPSY", "R-EXCISE", "R-SUTURE", "R-ABSCESS", "R-NAIL")
PLACED = ("R-IUD", "R-IMPLANT")
PRICKED = ("L-GLUCOSE", "L-HGB", "L-LEAD", "L-INR", "L-A1C", "L-LIPID")


def _each(services: tuple[str, ...], pieces: float) -> dict[str, float]:
    return dict.fromkeys(services, pieces)


ITEMS = [
    _vaccine("flu", "Influenza vaccine, standard dose", 1_790, 10, months=9, seasonal=True),
    _vaccine("flu-hd", "Influenza vaccine, high dose", 5_780, 10, months=9, seasonal=True),
    _vaccine("covid", "COVID-19 vaccine", 11_050, 10, FREEZER, months=9, seasonal=True),
    _vaccine("pneumo", "Pneumococcal vaccine", 22_300, 10),
    _vaccine("tdap", "Tetanus, diphtheria and whooping cough booster", 3_580, 10, months=30),
    _vaccine("dtap-5", "Five-in-one vaccine for infants", 9_150, 5),
    _vaccine("dtap-4", "Four-in-one vaccine at 4 to 6 years", 4_780, 5),
    _vaccine("rota", "Rotavirus vaccine", 7_700, 5),
    _vaccine("mmr", "Measles, mumps and rubella vaccine", 7_400, 10, FREEZER),
    _vaccine("chicken", "Chickenpox vaccine", 13_500, 10, FREEZER, months=20),
    _vaccine("hepa", "Hepatitis A vaccine", 3_330, 10),
    _vaccine("hepb", "Hepatitis B vaccine, child", 2_390, 10, months=30),
    _vaccine("hepb-a", "Hepatitis B vaccine, adult", 5_400, 10, months=30),
    _vaccine("hpv", "Human papillomavirus vaccine", 23_700, 10, months=30),
    _vaccine("mening", "Meningococcal vaccine", 12_700, 5),
    _vaccine("shingles", "Shingles vaccine", 15_400, 10),
    _drug("b12", "Vitamin B12, vial", "1,000 mcg", 205, 25, "J-B12"),
    _drug("ketorolac", "Ketorolac, 30 mg vial", "15 mg", 49, 50, "J-KETOROLAC"),
    _drug("triamcinolone", "Triamcinolone, 40 mg vial", "10 mg", 158, 20, "J-STEROID"),
    _drug("ceftriaxone", "Ceftriaxone, 1 g vial", "250 mg", 62, 40, "J-CEFTRIAXONE"),
    _drug("dexamethasone", "Dexamethasone, 4 mg/mL vial", "1 mg", 16, 120, "J-DEXAMETHASONE"),
    _drug("depo", "Medroxyprogesterone, 150 mg vial", "1 mg", 28, 150, "J-DEPO", 30),
    _drug("albuterol", "Albuterol for nebulizer, 2.5 mg", "1 mg", 11, 75, "O-ALBUTEROL"),
    Item("iud", "Hormonal intrauterine device", "device", "device", "prairie", 85_500, 1, "O-IUD",
         months=48),
    Item("implant", "Contraceptive implant", "device", "device", "prairie", 89_500, 1, "O-IMPLANT",
         months=48),
    Item("lidocaine", "Lidocaine 1%, vial of 20 mL", "drug", "vial", "prairie", 410, 5,
         months=24, holds=4, uses=_each((*CUT, "R-JOINT", *PLACED), 1.0)),
    Item("emergency-kit", "Epinephrine auto-injectors, pair", "drug", "pair", "prairie", 31_500, 1,
         months=15, a_week=0.02),
    _test("a1c-test", "Hemoglobin A1c cartridge", 690, 10, "L-A1C", REFRIGERATOR, 12, 0.5),
    _test("glucose-strip", "Blood sugar strip", 62, 50, "L-GLUCOSE", months=18, a_week=2),
    _test("lipid-test", "Cholesterol panel cassette", 985, 10, "L-LIPID", months=12, a_week=0.3),
    _test("hgb-test", "Hemoglobin cuvette", 128, 50, "L-HGB", a_week=1),
    _test("lead-test", "Lead test kit", 810, 12, "L-LEAD", months=12),
    _test("inr-test", "Clotting time strip", 295, 24, "L-INR", months=12, a_week=0.5),
    _test("strep-test", "Rapid strep test", 480, 25, "L-STREP", a_week=0.5, break_at=150),
    _test("flu-test", "Rapid influenza test", 1_650, 25, "L-FLU", a_week=0.3, break_at=100),
    _test("covid-test", "Rapid COVID-19 test", 2_050, 25, "L-COVID", months=14, break_at=100),
    _test("urine-strip", "Urine dipstick", 34, 100, "L-URINE", a_week=5),
    _test("preg-test", "Urine pregnancy test", 148, 25, "L-PREG", months=24),
    _test("fit-test", "Stool blood test (FIT) for home", 760, 25, "L-FIT"),
    Item("controls", "Control solutions, set", "test", "set", "bellhaven", 8_900, 1, "",
         REFRIGERATOR, 10, a_week=0.5),
    _supply("glove-s", "Exam gloves, nitrile, small", "box of 100", 100, 865,
            {IN_PERSON: 2.6} | _each(SHOT, 1) | _each(CUT, 2), break_at=40),
    _supply("glove-m", "Exam gloves, nitrile, medium", "box of 100", 100, 865,
            {IN_PERSON: 5.2} | _each(SHOT, 1) | {"L-DRAW": 2} | _each(CUT, 3), break_at=40),
    _supply("glove-l", "Exam gloves, nitrile, large", "box of 100", 100, 865,
            {IN_PERSON: 1.9} | _each(CUT, 1), break_at=40),
    _supply("glove-sterile", "Surgical gloves, sterile", "pair", 1, 148,
            _each(("R-EXCISE", "R-SUTURE", "R-IUD", "R-IMPLANT", "R-JOINT"), 1.2), pack=25),
    _supply("table-paper", "Exam table paper, roll", "roll", 45, 590, {IN_PERSON: 1.05}, pack=12),
    _supply("gown", "Exam gowns, paper", "each", 1, 128,
            {"PHYS": 0.85, "NEW": 0.25, "EST": 0.07} | _each(CUT, 0.3), pack=50),
    _supply("drape", "Drapes", "each", 1, 95, {"PHYS": 0.5, "P-PAP": 1} | _each(CUT, 1), pack=50),
    _supply("alcohol", "Alcohol prep pads", "box of 200", 200, 345,
            {IN_PERSON: 1.6} | _each(SHOT, 1.2) | _each(PRICKED, 1) | {"L-DRAW": 1.5}),
    _supply("bandage", "Adhesive bandages", "box of 100", 100, 395,
            {IN_PERSON: 0.08} | _each(SHOT, 1) | _each(PRICKED, 1)),
    _supply("gauze-2", "Gauze, 2 inch", "pack of 200", 200, 360,
            {IN_PERSON: 0.5, "L-DRAW": 2} | _each(SHOT, 1)),
    _supply("gauze-4", "Gauze, 4 inch, sterile", "box of 50", 50, 690,
            {IN_PERSON: 0.18} | _each(CUT, 6), vendor="copperline"),
    _supply("dressing", "Wound dressings", "each", 1, 260, {IN_PERSON: 0.035} | _each(CUT, 1.1),
            vendor="copperline", pack=10),
    _supply("wrap", "Elastic wraps, 3 inch", "each", 1, 210, {"SAME": 0.07, "EST": 0.012},
            vendor="copperline", pack=10),
    _supply("splint", "Splints, wrist and finger", "each", 1, 1_890, {"SAME": 0.028},
            vendor="copperline"),
    _supply("needle", "Safety needles, 25 gauge", "box of 100", 100, 2_850,
            _each(SHOT, 1.03) | {"R-JOINT": 1, "R-BIOPSY": 1, "R-EXCISE": 1}, months=60),
    _supply("syringe", "Safety syringes, 3 mL", "box of 100", 100, 3_420,
            {"R-INJECT": 1.05, "R-JOINT": 2} | _each(CUT, 1), months=60),
    _supply("butterfly", "Blood draw sets", "box of 50", 50, 6_150, {"L-DRAW": 1.06}, months=36),
    _supply("tubes", "Blood tubes, assorted", "box of 100", 100, 2_480, {"L-DRAW": 2.4}, months=14),
    _supply("lancet", "Safety lancets", "box of 200", 200, 2_150, _each(PRICKED, 1.05)),
    _supply("sharps", "Sharps containers, 5 quart", "each", 1, 745,
            _each(SHOT, 0.009) | {"L-DRAW": 0.009}, a_week=0.7, pack=5),
    _supply("depressor", "Tongue depressors", "box of 500", 500, 980, {IN_PERSON: 0.4}),
    _supply("specula-ear", "Ear specula", "pack of 850", 850, 3_950, {IN_PERSON: 0.75},
            vendor="copperline"),
    _supply("probe-cover", "Thermometer probe covers", "box of 500", 500, 2_640, {IN_PERSON: 1.05},
            vendor="copperline"),
    _supply("applicator", "Cotton swabs and applicators", "box of 200", 200, 610,
            {IN_PERSON: 0.35} | _each(CUT, 2)),
    _supply("specula", "Vaginal specula, disposable", "each", 1, 168,
            {"P-PELVIC": 1, "P-PAP": 1, "R-IUD": 1.1, "L-WET": 1, "PHYS": 0.05}, pack=20),
    _supply("urine-cup", "Specimen cups", "each", 1, 24, {"L-URINE": 1.05, "L-PREG": 1.05,
            "PHYS": 0.1}, pack=100),
    _supply("electrode", "ECG electrodes", "pack of 100", 100, 1_290, {"R-ECG": 10.6}, months=24),
    _supply("ecg-paper", "ECG paper", "pad", 90, 940, {"R-ECG": 1.1}),
    _supply("mouthpiece", "Spirometry filters", "each", 1, 345, {"R-SPIRO": 1.2}, pack=25),
    _supply("neb-kit", "Nebulizer kits", "each", 1, 172, {"R-NEB": 1.05}, pack=25),
    _supply("curette-ear", "Ear curettes and tips", "each", 1, 122, {"R-EAR": 1.9}, pack=25),
    _supply("tray", "Procedure trays", "each", 1, 1_880,
            _each(("R-EXCISE", "R-SUTURE", "R-ABSCESS", "R-NAIL"), 1.05), months=36, pack=10),
    _supply("tray-insert", "Insertion trays", "each", 1, 2_260, _each(PLACED, 1.08), months=36,
            pack=5),
    _supply("punch", "Biopsy punches and blades", "each", 1, 420, {"R-BIOPSY": 1.2, "R-EXCISE": 1},
            vendor="copperline", pack=25, months=48),
    _supply("suture", "Sutures, assorted", "each", 1, 640, {"R-EXCISE": 1.6, "R-SUTURE": 1.9},
            pack=12, months=40),
    _supply("packing", "Packing strip", "bottle", 4, 720, {"R-ABSCESS": 1}, vendor="copperline"),
    _supply("cryo-tip", "Applicators for freezing", "each", 1, 145,
            {"R-FREEZE": 1, "R-WART": 1.3}, vendor="copperline", pack=20),
    _supply("wipe", "Disinfectant wipes", "canister", 160, 1_080, {IN_PERSON: 2.9}, pack=6),
    _supply("mask", "Procedure masks", "box of 50", 50, 575, {IN_PERSON: 0.8}, a_week=25,
            break_at=60),
    _supply("sanitizer", "Hand sanitizer, refill", "each", 260, 845, {IN_PERSON: 1}, a_week=30),
    _supply("hand-soap", "Hand soap, refill", "each", 340, 1_120, {IN_PERSON: 1}, a_week=60),
    _supply("disinfectant", "Instrument disinfectant, gallon", "gallon", 1, 2_760,
            {}, a_week=0.7),
    _supply("pouch", "Sterilization pouches", "box of 200", 200, 1_690, _each(CUT, 4), a_week=22,
            vendor="copperline"),
    _supply("cuff", "Blood-pressure cuffs, assorted", "each", 1, 2_340, {IN_PERSON: 0.0012},
            vendor="copperline"),
    _supply("cold-pack", "Cold packs", "each", 1, 72, {"SAME": 0.05}, vendor="copperline", pack=24),
    _office("paper", "Copy paper", "pack of 500", 500, 455, {VISIT: 4.6}, a_week=1_100, pack=10,
            break_at=80),
    _office("toner", "Toner cartridges", "each", 1, 13_900, {VISIT: 0.0016}, a_week=0.15),
    _office("envelope", "Envelopes", "box of 500", 500, 2_850, {VISIT: 0.5}, a_week=60),
    _office("label", "Label rolls", "roll", 400, 1_980, {VISIT: 1.2, "L-DRAW": 2}),
    _office("card", "Appointment cards", "box of 1,000", 1_000, 5_600, {VISIT: 0.7}),
    _office("receipt-paper", "Receipt paper", "roll", 220, 285, {VISIT: 0.5}, pack=10),
    _office("pen", "Pens", "dozen", 12, 690, {}, a_week=7),
    _office("folder", "File folders", "box of 100", 100, 1_650, {"NEW": 1.0}, a_week=8),
    _office("handout", "Patient handouts, printed", "pack of 250", 250, 4_200, {IN_PERSON: 0.55}),
    _office("clean-paper", "Paper towels", "case", 1, 3_650, {IN_PERSON: 0.0028}, a_week=0.3),
    _office("tissue", "Toilet and facial tissue", "case", 1, 4_950, {IN_PERSON: 0.0014},
            a_week=0.25),
    _office("bag", "Trash bags", "case", 1, 3_150, {}, a_week=0.45),
    _office("coffee", "Break-room goods", "case", 1, 4_480, {}, a_week=0.5),
    _office("battery", "Batteries", "pack of 24", 24, 1_590, {}, a_week=7),
    _office("misc", "Clips, tape, notes", "set", 1, 2_240, {}, a_week=0.8),
]  # fmt: skip
BY_KEY = {item.key: item for item in ITEMS}
ITEM_ID = {item.key: f"M{number:03}" for number, item in enumerate(ITEMS, 1)}

# What the manufacturers did not clear for use after the warm weekend.
SPOILED = ("pneumo", "hpv", "mening", "hepb-a", "a1c-test", "controls")
