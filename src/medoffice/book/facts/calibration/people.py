"""Staff, pay and phones, beside surveys and the Bureau of Labor Statistics."""

from __future__ import annotations

from collections.abc import Callable

from medoffice.book.facts.calibration.figure import Figure, about, at_most, table

PERCENT, DOLLARS = "{:.0f}%", "${:,.0f}"
HOURS_A_YEAR = 2080
YEARS = 2
PHYSICIANS = ["MD", "DO"]
REGION = "Pay differs by region and by years on the job."
FEW = "One person who leaves more or less is 6 or 7% of the posts a year."


def _support_per_physician() -> float:
    staff, clinicians = table("staff"), table("providers")
    physicians = clinicians[clinicians["credential"].isin(PHYSICIANS)]
    return staff.loc[staff["left_on"].isna(), "fte"].sum() / physicians["fte"].sum()


def _yearly_pay(role: str) -> Callable[[], float]:
    def measure() -> float:
        people = table("staff")
        people = people[(people["role"] == role) & people["left_on"].isna()]
        rate = people["annual_salary"].fillna(HOURS_A_YEAR * people["hourly_rate"])
        return (rate * people["fte"]).sum() / people["fte"].sum()

    return measure


def _first_pay(credential: str) -> Callable[[], float]:
    """Return the pay of the first of 26 periods, a year's worth, for full time."""

    def measure() -> float:
        paid = table("provider_pay").merge(table("providers"), on="provider_id")
        first = paid[
            (paid["period_id"] == paid["period_id"].min()) & (paid["credential"] == credential)
        ]
        return 26 * first["gross"].sum() / first["fte"].sum()

    return measure


def _turnover(roles: list[str]) -> Callable[[], float]:
    def measure() -> float:
        staff = table("staff")
        staff = staff[staff["role"].isin(roles)]
        left = staff["left_on"].notna()
        return 100 * left.sum() / (~left).sum() / YEARS

    return measure


def _abandoned() -> float:
    calls = table("phone_calls")
    return 100 * calls["abandoned"].sum() / calls["offered"].sum()


def _wait() -> float:
    calls = table("phone_calls")
    return calls["wait_seconds"].sum() / calls["answered"].sum()


def figures() -> list[Figure]:
    """Return the figures of staff and phones."""
    pay = {
        "medical assistant": ("medical-assistant", "pay.medical-assistants.offices"),
        "receptionist": ("front-desk", "pay.receptionists"),
        "referral coordinator": ("referral-coordinator", "pay.medical-secretaries"),
        "nurse lead": ("nurse-lead", "pay.registered-nurses.offices"),
    }
    clinicians = {
        "nurse practitioner": ("NP", "pay.advanced-practice-nurses.offices"),
        "physician assistant": ("PA", "pay.physician-assistants.offices"),
    }
    return [
        about(
            "Support staff for each full-time physician, end of 2025",
            "{:.1f}",
            _support_per_physician,
            "staffing.support-per-physician",
            0.1,
            "One person more or less is 0.3. Our other clinicians share these staff, so for each "
            "clinician there are fewer.",
        ),
        *(
            about(f"Yearly pay: {name}", DOLLARS, _yearly_pay(role), source, 0.08, REGION)
            for name, (role, source) in pay.items()
        ),
        *(
            about(f"Yearly pay: {name}", DOLLARS, _first_pay(letters), source, 0.05, REGION)
            for name, (letters, source) in clinicians.items()
        ),
        about(
            "Turnover a year, front desk",
            PERCENT,
            _turnover(["front-desk"]),
            "turnover.front-office",
            0.2,
            FEW,
        ),
        about(
            "Turnover a year, medical assistants and nurse",
            PERCENT,
            _turnover(["medical-assistant", "nurse-lead"]),
            "turnover.clinical-support",
            0.2,
            FEW,
        ),
        about(
            "Callers who hung up",
            "{:.1f}%",
            _abandoned,
            "phone.abandonment-average",
            0.15,
            "The published average is not of medical offices.",
        ),
        at_most(
            "Seconds that answered callers waited",
            "{:.0f} seconds",
            _wait,
            "phone.wait-average",
            why="The published average is of call centers of all kinds. Ours leaves out those who "
            "hung up, and it hides the quarter hours in which everybody waits.",
            comparable=False,
        ),
    ]
