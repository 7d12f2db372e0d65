"""What the staff are evaluated on: criteria of the job, with anchors in behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.practice.generate.world import Row


@dataclass(frozen=True)
class Criterion:
    """One line of the evaluation form; ``role`` is None for a criterion of every role.

    The anchors say what a rating of 1, 3 and 5 looks like. ``weight`` is in percent: five common
    criteria and two of the role make 100.
    """

    criterion_id: str
    role: str | None
    title: str
    weight: int
    anchor_1: str
    anchor_3: str
    anchor_5: str


QUALITY, SERVICE, TEAM, RELIABILITY, PRIVACY = "C01", "C02", "C03", "C04", "C05"

CRITERIA = (
    Criterion(
        QUALITY, None, "Quality of work", 20,
        "Work comes back for correction most weeks; the same error returns after it was shown.",
        "Work is right the first time as a rule; errors are corrected once pointed out.",
        "Finds and corrects errors before they leave the desk; others ask for a second look.",
    ),
    Criterion(
        SERVICE, None, "Service to patients", 15,
        "Patients repeat themselves; questions end with \"I don't know\" and no next step.",
        "Greets, listens, and tells the patient what happens next.",
        "Calms upset patients and settles their concern before it becomes a complaint.",
    ),
    Criterion(
        TEAM, None, "Teamwork", 15,
        "Leaves open tasks at the hand-off without telling anyone.",
        "Hands off open tasks in writing and helps when asked.",
        "Sees where help is needed and gives it without being asked; trains new colleagues.",
    ),
    Criterion(
        RELIABILITY, None, "Attendance and punctuality", 15,
        "Late or absent without notice more than twice a month.",
        "At the post when the shift begins; calls before the shift when ill.",
        "No unplanned absence in the year, but for reasons the law protects; swaps shifts early.",
    ),
    Criterion(
        PRIVACY, None, "Privacy and safety", 15,
        "Screens left open, names called across the room, or a safety step skipped.",
        "Keeps records closed and follows the safety steps of the job.",
        "Notices a risk, reports it the same day and helps to remove it.",
    ),
    Criterion(
        "C11", "office-manager", "Money and plan", 10,
        "The month is closed late and variances go unexplained.",
        "Closes the month on time and explains each large variance.",
        "Sees variances coming and acts before the month ends.",
    ),
    Criterion(
        "C12", "office-manager", "Leading people", 10,
        "Reviews are late or vague; conflicts are left alone.",
        "Reviews are on time and name behavior; conflicts are taken up within a week.",
        "Staff know what is expected, hear it all year, and stay.",
    ),
    Criterion(
        "C21", "nurse-lead", "Clinical oversight", 10,
        "Competence is signed off without being watched.",
        "Watches each skill once a year and signs what was seen.",
        "Finds gaps early, trains for them and shows that they closed.",
    ),
    Criterion(
        "C22", "nurse-lead", "Triage and vaccines", 10,
        "Messages wait past the day; temperature logs have gaps.",
        "Answers messages the same day; logs are complete.",
        "Messages are answered in order of risk; the vaccine count agrees every week.",
    ),
    Criterion(
        "C31", "medical-assistant", "Rooming", 10,
        "Vital signs or the medication list are missing when the clinician comes in.",
        "Room, vital signs, medicines and reason for the visit are ready in time.",
        "Also sees what is due, a vaccine or a screening, and has it ready.",
    ),
    Criterion(
        "C32", "medical-assistant", "Procedures and tests", 10,
        "Steps of a test or an injection are skipped, or the log is filled in later.",
        "Follows the steps and logs at once.",
        "Keeps the logs without a gap and spots expired stock before use.",
    ),
    Criterion(
        "C41", "front-desk", "Registration", 10,
        "Insurance and address are not asked; claims come back for it.",
        "Checks insurance, address and consent at each visit.",
        "Finds a change of coverage before the visit and settles it.",
    ),
    Criterion(
        "C42", "front-desk", "Phones and money at the desk", 10,
        "Callers wait on hold without a word; the drawer is off and nobody knows why.",
        "Answers, settles or passes on the call; the drawer agrees each evening.",
        "Settles most calls without passing them on; asks for the balance and gets it kindly.",
    ),
    Criterion(
        "C51", "biller", "Claims", 10,
        "Claims are denied for the same missing item month after month.",
        "Claims go out within three days and most are paid the first time.",
        "Finds the cause of a denial and stops it for the whole practice.",
    ),
    Criterion(
        "C52", "biller", "Follow-up", 10,
        "Denials and open balances wait past the filing limit.",
        "Works denials within ten days and old balances each week.",
        "No denial is lost to a deadline; appeals quote the contract.",
    ),
    Criterion(
        "C61", "referral-coordinator", "Closing the loop", 10,
        "Referrals are sent and not followed; reports are missing at the next visit.",
        "Checks each open referral every two weeks.",
        "Knows each urgent referral by name and closes it within a week.",
    ),
    Criterion(
        "C62", "referral-coordinator", "Authorizations", 10,
        "Visits are cancelled because the authorization is missing.",
        "Has the authorization before the visit.",
        "Knows each plan's rule and asks early where a plan has changed it.",
    ),
)  # fmt: skip


def of_role(role: str) -> list[Criterion]:
    """List the criteria of a role's form, the common ones first."""
    return [one for one in CRITERIA if one.role in (None, role)]


def common() -> list[Criterion]:
    """List the criteria every role has."""
    return [one for one in CRITERIA if one.role is None]


def rows() -> list[Row]:
    """Give the table of criteria."""
    return [vars(one).copy() for one in CRITERIA]
