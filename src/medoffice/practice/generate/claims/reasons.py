"""Reason and remark codes in our own words, and what the office does about a denial.

The numbers are those of the national lists (X12 external code lists 139 and 411); the official
wording belongs to X12 and is not printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from medoffice.practice.generate.world import Row

# What a reason does to the account.
PATIENT_SHARE, CONTRACTUAL, PRIOR_PAYER, DENIAL = (
    "patient-share",
    "contractual",
    "prior-payer",
    "denial",
)

# code, list, usual group, kind, meaning, what to do
CODES = (
    ("1", "reason", "PR", PATIENT_SHARE, "The patient's deductible",
     "Pass to the secondary payer or bill the patient"),
    ("2", "reason", "PR", PATIENT_SHARE, "The patient's coinsurance",
     "Pass to the secondary payer or bill the patient"),
    ("3", "reason", "PR", PATIENT_SHARE, "The patient's copay",
     "Match with the payment at the visit or bill the patient"),
    ("4", "reason", "CO", DENIAL, "The modifier is missing or does not fit the service",
     "Send a corrected claim with the right modifier"),
    ("11", "reason", "CO", DENIAL, "The diagnosis does not fit the service",
     "Check the note and send a corrected claim"),
    ("16", "reason", "CO", DENIAL, "Something is missing or wrong; a remark code says what",
     "Read the remark code and send a corrected claim"),
    ("22", "reason", "CO", DENIAL, "Another payer may have to pay first",
     "Ask the patient about other coverage and send the claim in the right order"),
    ("23", "reason", "OA", PRIOR_PAYER, "What an earlier payer paid or adjusted",
     "Nothing to do: compare with the earlier payer's remittance"),
    ("27", "reason", "PR", DENIAL, "The coverage had ended before the service",
     "Find the coverage of that day, or bill the patient"),
    ("29", "reason", "CO", DENIAL, "The claim came after the payer's deadline",
     "Show proof of filing in time, or write off"),
    ("31", "reason", "PR", DENIAL, "The payer cannot find the patient among its members",
     "Compare with the card and send a corrected claim"),
    ("45", "reason", "CO", CONTRACTUAL, "The charge is above the contract or the fee schedule",
     "Nothing to do if the allowed amount is that of the contract"),
    ("50", "reason", "CO", DENIAL, "Not medically necessary in the payer's view",
     "Appeal with the note if the payer's policy is met"),
    ("96", "reason", "PR", DENIAL, "The service is not covered",
     "Bill the patient if told before, else check the plan"),
    ("97", "reason", "CO", DENIAL, "Paid as part of another service of the day",
     "Send a corrected claim with a modifier if the service stood alone"),
    ("109", "reason", "CO", DENIAL, "The claim belongs to another payer",
     "Find the right payer and send the claim there"),
    ("119", "reason", "PR", DENIAL, "The benefit for the year is used up",
     "Bill the patient"),
    ("197", "reason", "CO", DENIAL, "No authorization was asked for before the service",
     "Ask for one after the fact or appeal; the patient may not be billed"),
    ("204", "reason", "PR", DENIAL, "The patient's plan does not include the service",
     "Bill the patient"),
    ("253", "reason", "CO", CONTRACTUAL, "Medicare's payments are cut by 2 % (sequestration)",
     "Nothing to do; the patient may not be billed for it"),
    ("M15", "remark", "", "", "The services count as one and were paid together",
     "See reason 97"),
    ("M53", "remark", "", "", "The number of units is missing or wrong",
     "Correct the units"),
    ("M76", "remark", "", "", "The diagnosis is missing or incomplete",
     "Correct the diagnosis"),
    ("M77", "remark", "", "", "The place of service is missing or wrong",
     "Correct the place of service"),
    ("MA04", "remark", "", "", "The first payer's decision is missing",
     "Send the first payer's decision along"),
    ("N115", "remark", "", "", "The decision rests on a local coverage policy",
     "Read the policy before appealing"),
    ("N290", "remark", "", "", "The number of the clinician who gave the care is missing or wrong",
     "Correct the clinician's number"),
    ("N382", "remark", "", "", "The patient's member number is missing or wrong",
     "Compare with the card and correct it"),
    ("N822", "remark", "", "", "A modifier is missing",
     "Add the modifier"),
)  # fmt: skip
USUAL_GROUP = {code[0]: code[2] for code in CODES}


def code_rows() -> list[Row]:
    """Write the codes as rows of the table."""
    columns = ("code", "list", "usual_group", "kind", "meaning", "what_to_do")
    return [
        {column: value or None for column, value in zip(columns, code, strict=True)}
        for code in CODES
    ]


# What the office does about a denial.
CORRECT, REOPEN, APPEAL, REBILL, BILL_PATIENT, GIVE_UP = (
    "corrected-claim",
    "reopening",
    "appeal",
    "rebill",
    "bill-patient",
    "write-off",
)


@dataclass(frozen=True)
class Reason:
    """One reason of denial: where it came from, the first thing to try, how often that works."""

    cause: str
    action: str
    works: float  # teaching values


# Causes are the stations of a claim at which the denial could have been prevented.
DENIALS = {
    "4": Reason("coding", CORRECT, 0.96),
    "11": Reason("coding", CORRECT, 0.92),
    "16": Reason("claim-data", CORRECT, 0.94),
    "22": Reason("registration", CORRECT, 0.86),
    "27": Reason("registration", REBILL, 1.0),
    "29": Reason("late-filing", GIVE_UP, 0.0),
    "31": Reason("registration", CORRECT, 0.93),
    "50": Reason("medical-necessity", APPEAL, 0.52),
    "96": Reason("benefits", BILL_PATIENT, 0.0),
    "97": Reason("coding", CORRECT, 0.76),
    "109": Reason("registration", REBILL, 1.0),
    "119": Reason("benefits", BILL_PATIENT, 0.0),
    "197": Reason("authorization", APPEAL, 0.46),
    "204": Reason("benefits", BILL_PATIENT, 0.0),
}
