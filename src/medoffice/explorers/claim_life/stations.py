"""The stations of a claim: who does what there, with which paper, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Station:
    """A station that a claim passes.

    Parameters
    ----------
    title : str
        What happens there.
    who : str
        Whose work it is.
    paper : str
        The form, message or record that is made.
    slip : str
        What goes wrong there, and what comes of it.
    chapter : str
        Slug of the chapter that teaches it.
    """

    title: str
    who: str
    paper: str
    slip: str
    chapter: str


BOOKED, COVERAGE, AUTHORIZED = "booked", "coverage", "authorized"
VISIT, DESK, CHARGED = "visit", "desk", "charged"
SCRUBBED, SENT, SENT_AGAIN, SECOND = "scrubbed", "sent", "sent-again", "second"
ANSWERED, DENIED, WORKED = "answered", "denied", "worked"
STATEMENT, PATIENT_PAID, WRITTEN_OFF = "statement", "patient-paid", "written-off"
COLLECTIONS, REFUNDED = "collections", "refunded"

BEFORE, CODING, CLAIMS, MONEY = "front-end", "coding", "claims-and-denials", "receivables"

STATIONS = {
    BOOKED: Station(
        "The call",
        "Front desk",
        "The registration: name, birth date, address, and the insurance card",
        "A member number with one digit wrong comes back weeks later as a denial.",
        BEFORE,
    ),
    COVERAGE: Station(
        "Is the patient covered?",
        "Front desk",
        "The eligibility question and its answer (270 and 271)",
        "Not asked, or asked too late: the claim goes to a payer whose coverage has ended.",
        BEFORE,
    ),
    AUTHORIZED: Station(
        "May it be done?",
        "Referral coordinator",
        "The authorization with its number (278, or the payer's website)",
        "Not asked for: the service is refused, and the patient may not be billed for it.",
        BEFORE,
    ),
    VISIT: Station(
        "The visit",
        "Medical assistant and clinician",
        "The note",
        "What is not in the note cannot be billed, and cannot be defended later.",
        CODING,
    ),
    DESK: Station(
        "Paid at the desk",
        "Front desk",
        "The receipt, and the day's deposit",
        "Not asked for at the visit: it costs statements later, and often it never comes.",
        BEFORE,
    ),
    CHARGED: Station(
        "The charge is entered",
        "Clinician, then biller",
        "The charge: service, units, modifier and diagnosis",
        "Entered late, everything after it is late. A missing modifier refuses the line.",
        CODING,
    ),
    SCRUBBED: Station(
        "The scrubber stops the claim",
        "Biller",
        "The edit: what was found, and how it was put right",
        "Overridden and not mended, it comes back from the payer as a denial.",
        CLAIMS,
    ),
    SENT: Station(
        "The claim goes out",
        "Biller, through the clearinghouse",
        "The claim (837P; on paper, CMS-1500)",
        "Rejected by the clearinghouse and not looked at, it never reaches the payer.",
        CLAIMS,
    ),
    SENT_AGAIN: Station(
        "A corrected claim goes out",
        "Biller",
        "The claim with frequency code 7 and the number it replaces (not with Medicare)",
        "Sent as a new claim, it is refused as a duplicate.",
        CLAIMS,
    ),
    SECOND: Station(
        "The second payer is asked",
        "Biller; from Medicare often by itself",
        "The claim with the first payer's decision in it",
        "Without the first decision it is refused (reason 22).",
        CLAIMS,
    ),
    ANSWERED: Station(
        "The payer's answer is posted",
        "Payer, then biller",
        "The remittance (835), held against the deposit in the bank",
        "Only the payment is posted, and the reasons are not read: money is lost in silence.",
        CLAIMS,
    ),
    DENIED: Station(
        "The payer refuses",
        "Payer",
        "The remittance (835): group, reason and remark",
        "Nobody is told. A denial that is not on a list is not worked.",
        CLAIMS,
    ),
    WORKED: Station(
        "Somebody works the denial",
        "Biller",
        "A corrected claim, or an appeal (Original Medicare: form CMS-20027)",
        "Worked in the order in which they came, and the large ones run out of time.",
        CLAIMS,
    ),
    STATEMENT: Station(
        "A statement goes to the patient",
        "Biller",
        "The statement: what was done, what was paid, what is left",
        "The third one brings little. Ask while the patient stands at the desk.",
        MONEY,
    ),
    PATIENT_PAID: Station(
        "The patient pays",
        "Patient; posted by somebody who does not open the mail",
        "The payment, and the day's deposit",
        "One person opens, posts and banks: nobody would see what is missing.",
        MONEY,
    ),
    WRITTEN_OFF: Station(
        "It is written off",
        "Biller, with the manager's approval",
        "The write-off, with its reason",
        "All reasons under one name, and nobody can see what could have been prevented.",
        MONEY,
    ),
    COLLECTIONS: Station(
        "The agency takes over",
        "Office manager",
        "The placement: amount, last contact, what was tried",
        "Placed without a look at hardship, or while a plan to pay is being kept.",
        MONEY,
    ),
    REFUNDED: Station(
        "Money goes back",
        "Biller, with the manager's approval",
        "The refund, and why",
        "Left on the account as a credit: of a federal program, that may not wait.",
        MONEY,
    ),
}  # fmt: skip
