"""What Willow Bend does and charges for: the catalogue of services.

Service ids are Willow Bend's own: V visits, P preventive care, R procedures, L tests, X vaccines,
A giving a vaccine, J injected drugs, O devices. Where a public HCPCS Level II code fits, it stands
beside the id; the other national procedure codes belong to the American Medical Association and
are not printed. RVUs and prices are teaching values of the size Medicare uses.
"""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.practice.generate.world import Cents, Row

OFFICE, OFFICE_OR_VIDEO = "11", "10 11"


@dataclass(frozen=True)
class Service:
    """One line of the catalogue; RVUs in hundredths, or a reference price in cents."""

    service_id: str
    name: str
    category: str
    hcpcs: str = ""
    rvus: tuple[int, int, int] | None = None
    price: int = 0
    video: bool = False

    @property
    def total_rvus(self) -> int:
        """Work, practice expense and malpractice together, in hundredths."""
        return sum(self.rvus or ())

    @property
    def fee(self) -> Cents:
        """What Willow Bend charges: about twice Medicare, or 40 % over the reference price.

        The fees were last set in 2023 and stay the same in the two years (teaching values).
        """
        if self.rvus:
            return Cents(-(-self.total_rvus * 64 // 100) * 100)
        step = 100 if self.price >= 1_000 else 5
        return Cents(-(-self.price * 14 // (10 * step)) * step)

    def row(self, needs_authorization: bool) -> Row:
        """Write the service as a row of the table."""
        work, expense, malpractice = (
            (round(part / 100, 2) for part in self.rvus) if self.rvus else (None, None, None)
        )
        return {
            "service_id": self.service_id,
            "name": self.name,
            "category": self.category,
            "hcpcs": self.hcpcs or None,
            "places": OFFICE_OR_VIDEO if self.video else OFFICE,
            "rvu_work": work,
            "rvu_pe": expense,
            "rvu_mp": malpractice,
            "reference_price": None if self.rvus else Cents(self.price),
            "fee": self.fee,
            "needs_authorization": needs_authorization,
        }


def _visit(service_id: str, name: str, *rvus: int, hcpcs: str = "") -> Service:
    return Service(service_id, name, "visit", hcpcs, rvus, video=not service_id.startswith("V-NEW"))


def _preventive(service_id: str, name: str, *rvus: int, hcpcs: str = "") -> Service:
    return Service(service_id, name, "preventive", hcpcs, rvus)


def _procedure(service_id: str, name: str, *rvus: int) -> Service:
    return Service(service_id, name, "procedure", "", rvus)


def _admin(service_id: str, name: str, *rvus: int, hcpcs: str = "") -> Service:
    return Service(service_id, name, "vaccine-admin", hcpcs, rvus)


def _lab(service_id: str, name: str, price: int, hcpcs: str = "") -> Service:
    return Service(service_id, name, "lab", hcpcs, price=price)


def _vaccine(service_id: str, name: str, price: int) -> Service:
    return Service(service_id, name, "vaccine", price=price)


def _drug(service_id: str, name: str, price: int, hcpcs: str) -> Service:
    return Service(service_id, name, "injection", hcpcs, price=price)


SERVICES = (
    _visit("V-EST-2", "Visit, known patient, straightforward", 70, 90, 5),
    _visit("V-EST-3", "Visit, known patient, low complexity", 130, 135, 10),
    _visit("V-EST-4", "Visit, known patient, moderate complexity", 190, 175, 15),
    _visit("V-EST-5", "Visit, known patient, high complexity", 280, 240, 20),
    _visit("V-NEW-2", "Visit, new patient, straightforward", 95, 115, 10),
    _visit("V-NEW-3", "Visit, new patient, low complexity", 160, 155, 15),
    _visit("V-NEW-4", "Visit, new patient, moderate complexity", 260, 210, 25),
    _visit("V-NEW-5", "Visit, new patient, high complexity", 350, 265, 30),
    _visit("V-LONG", "Add-on for care that continues over time", 33, 15, 2, hcpcs="G2211"),
    _preventive("P-NEW-0", "Preventive visit, new patient, under 1 year", 150, 165, 10),
    _preventive("P-NEW-1", "Preventive visit, new patient, 1 to 4 years", 160, 170, 10),
    _preventive("P-NEW-5", "Preventive visit, new patient, 5 to 11 years", 170, 170, 10),
    _preventive("P-NEW-12", "Preventive visit, new patient, 12 to 17 years", 200, 185, 15),
    _preventive("P-NEW-18", "Preventive visit, new patient, 18 to 39 years", 195, 180, 15),
    _preventive("P-NEW-40", "Preventive visit, new patient, 40 to 64 years", 235, 195, 15),
    _preventive("P-NEW-65", "Preventive visit, new patient, 65 years and over", 245, 205, 15),
    _preventive("P-EST-0", "Preventive visit, known patient, under 1 year", 135, 150, 10),
    _preventive("P-EST-1", "Preventive visit, known patient, 1 to 4 years", 150, 150, 10),
    _preventive("P-EST-5", "Preventive visit, known patient, 5 to 11 years", 150, 150, 10),
    _preventive("P-EST-12", "Preventive visit, known patient, 12 to 17 years", 170, 160, 10),
    _preventive("P-EST-18", "Preventive visit, known patient, 18 to 39 years", 175, 160, 10),
    _preventive("P-EST-40", "Preventive visit, known patient, 40 to 64 years", 190, 170, 10),
    _preventive("P-EST-65", "Preventive visit, known patient, 65 years and over", 200, 175, 15),
    _preventive("P-WELCOME", "Welcome to Medicare visit", 260, 220, 20, hcpcs="G0402"),
    _preventive("P-AWV-1", "Medicare wellness visit, first", 260, 225, 15, hcpcs="G0438"),
    _preventive("P-AWV", "Medicare wellness visit, later", 190, 190, 10, hcpcs="G0439"),
    _preventive("P-PELVIC", "Pelvic and breast exam for cancer", 45, 65, 5, hcpcs="G0101"),
    _preventive("P-PAP", "Taking a Pap smear", 37, 85, 3, hcpcs="Q0091"),
    _preventive("P-MOOD", "Yearly screening for depression", 18, 35, 2, hcpcs="G0444"),
    _preventive("P-ALCOHOL", "Yearly screening for alcohol misuse", 18, 35, 2, hcpcs="G0442"),
    _preventive("P-WEIGHT", "Counseling for obesity, 15 minutes", 45, 30, 5, hcpcs="G0447"),
    _preventive("P-CHILD", "Questionnaire on a child's development", 0, 29, 1),
    _procedure("R-ECG", "Electrocardiogram with report", 17, 27, 2),
    _procedure("R-SPIRO", "Spirometry", 17, 60, 3),
    _procedure("R-NEB", "Inhaled treatment with a nebulizer", 0, 28, 1),
    _procedure("R-EAR", "Removing ear wax with instruments", 61, 75, 7),
    _procedure("R-JOINT", "Injecting a large joint", 79, 95, 12),
    _procedure("R-FREEZE", "Freezing sun-damaged spots", 61, 125, 6),
    _procedure("R-WART", "Destroying warts", 70, 255, 8),
    _procedure("R-BIOPSY", "Biopsy of the skin", 83, 215, 10),
    _procedure("R-EXCISE", "Cutting out a skin lesion", 140, 245, 15),
    _procedure("R-SUTURE", "Closing a simple wound", 85, 210, 15),
    _procedure("R-ABSCESS", "Draining an abscess", 122, 240, 18),
    _procedure("R-NAIL", "Removing a nail or part of it", 105, 275, 10),
    _procedure("R-IUD", "Placing an intrauterine device", 127, 150, 15),
    _procedure("R-IMPLANT", "Placing a contraceptive implant", 114, 145, 15),
    _procedure("R-HANDS", "Osteopathic treatment by hand", 46, 50, 5),
    _procedure("R-INJECT", "Giving an injection", 17, 25, 1),
    _lab("L-DRAW", "Drawing blood", 880),
    _lab("L-A1C", "Hemoglobin A1c", 970),
    _lab("L-GLUCOSE", "Blood sugar, finger stick", 330),
    _lab("L-LIPID", "Cholesterol panel", 1_340),
    _lab("L-HGB", "Hemoglobin, finger stick", 240),
    _lab("L-LEAD", "Lead, finger stick", 1_210),
    _lab("L-INR", "Clotting time (INR)", 430),
    _lab("L-STREP", "Rapid test for strep throat", 1_650),
    _lab("L-FLU", "Rapid test for influenza", 3_300),
    _lab("L-COVID", "Rapid test for COVID-19", 4_100),
    _lab("L-URINE", "Urine dipstick", 350),
    _lab("L-PREG", "Urine pregnancy test", 860),
    _lab("L-WET", "Wet mount under the microscope", 580),
    _lab("L-FIT", "Hidden blood in stool (FIT)", 1_805, hcpcs="G0328"),
    _vaccine("X-FLU", "Influenza vaccine, standard dose", 2_300),
    _vaccine("X-FLU-HD", "Influenza vaccine, high dose", 7_300),
    _vaccine("X-COVID", "COVID-19 vaccine", 14_000),
    _vaccine("X-PNEUMO", "Pneumococcal vaccine", 28_200),
    _vaccine("X-TDAP", "Tetanus, diphtheria and whooping cough, booster", 4_500),
    _vaccine("X-DTAP-5", "Five-in-one vaccine for infants", 11_500),
    _vaccine("X-DTAP-4", "Four-in-one vaccine at 4 to 6 years", 6_000),
    _vaccine("X-ROTA", "Rotavirus vaccine", 9_700),
    _vaccine("X-MMR", "Measles, mumps and rubella vaccine", 9_300),
    _vaccine("X-CHICKEN", "Chickenpox vaccine", 17_000),
    _vaccine("X-HEPA", "Hepatitis A vaccine", 4_200),
    _vaccine("X-HEPB", "Hepatitis B vaccine, child", 3_000),
    _vaccine("X-HEPB-A", "Hepatitis B vaccine, adult", 6_800),
    _vaccine("X-HPV", "Human papillomavirus vaccine", 30_000),
    _vaccine("X-MENING", "Meningococcal vaccine", 16_000),
    _vaccine("X-SHINGLES", "Shingles vaccine", 19_500),
    _admin("A-FLU", "Giving an influenza vaccine, Medicare", 24, 70, 1, hcpcs="G0008"),
    _admin("A-PNEUMO", "Giving a pneumococcal vaccine, Medicare", 24, 70, 1, hcpcs="G0009"),
    _admin("A-HEPB", "Giving a hepatitis B vaccine, Medicare", 24, 70, 1, hcpcs="G0010"),
    _admin("A-FIRST", "Giving a vaccine, first of the day", 24, 42, 1),
    _admin("A-NEXT", "Giving a vaccine, each further one", 18, 26, 1),
    _drug("J-B12", "Vitamin B12, up to 1,000 mcg", 250, "J3420"),
    _drug("J-KETOROLAC", "Ketorolac, 15 mg", 60, "J1885"),
    _drug("J-STEROID", "Triamcinolone, 10 mg", 190, "J3301"),
    _drug("J-CEFTRIAXONE", "Ceftriaxone, 250 mg", 75, "J0696"),
    _drug("J-DEXAMETHASONE", "Dexamethasone, 1 mg", 20, "J1100"),
    _drug("J-DEPO", "Medroxyprogesterone, 1 mg", 35, "J1050"),
    Service("O-ALBUTEROL", "Albuterol for a nebulizer, 1 mg", "other", "J7613", price=15),
    Service("O-IUD", "Hormonal intrauterine device", "other", "J7298", price=107_000),
    Service("O-IMPLANT", "Contraceptive implant", "other", "J7307", price=112_000),
)
BY_ID = {service.service_id: service for service in SERVICES}

# Tests that need the modifier for waived laboratories (42 CFR 493.15; CMS list); a dipstick, a
# pregnancy test and a finger-stick sugar do not, and a wet mount is no waived test.
WAIVED_WITH_MODIFIER = frozenset(
    ["L-A1C", "L-LIPID", "L-HGB", "L-LEAD", "L-INR", "L-STREP", "L-FLU", "L-COVID", "L-FIT"]
)
