"""The downtime kit: what lies in the box, who does what, and the forms for the hours without."""

from __future__ import annotations

from medoffice.toolbox import documents, law

HOW_TO = (
    "Fill in, print, and put it into a box with a lid that everybody can reach: {number} visit "
    "forms, and one of each other page. Practice with it once a quarter, for half an hour.",
    "Take the page of numbers out when a number changes, not when you need it.",
    "A finished form is a patient's record. It is entered, counted and kept or destroyed as your "
    "policy says.",
)
BOX = (
    "{check: Visit forms, pens, clipboards, a stamp or labels}",
    "{check: Today's schedule with telephone numbers, allergies, medicines (printed each morning)}",
    "{check: Prescription pads, numbered and locked; who has the key is on the page of roles}",
    "{check: Numbered receipts for cash and checks}",
    "{check: Two charged office mobiles with their chargers}",
    "{check: The page of numbers, and the page of roles}",
    "{check: A flashlight for each hall}",
)
NUMBERS = (
    ("Vendor of the record, and our account number", "When the record fails"),
    ("IT firm: the number on our contract", "When anything with a plug fails; no other number"),
    ("Telephone company, account number and PIN", "To send the main number to the mobiles"),
    ("Internet company, account number", "When all of it fails"),
    ("Power company, account number", "When the lights fail"),
    ("Insurer for computer incidents", "When somebody may have got in"),
    ("Pharmacies near us, the number for clinicians", "For lists of medicines, and prescriptions"),
    ("Laboratory, for results by telephone", "For critical results"),
    ("Owner, nurse lead, manager: private numbers", "Always"),
)
ROLES = (
    ("Leader", "Says the word, hands out the kit, talks with vendors, tells the office each half "
     "hour, ends it"),
    ("Runner", "Carries forms between desk, rooms and laboratory; nothing is laid down"),
    ("Desk", "Works from the printed schedule, ticks who comes and goes, gives receipts"),
    ("Telephones", "Takes the mobiles, writes each call on a line, hands urgent ones over at once"),
    ("Rooms", "One form a visit, asked allergies on top, orders in block letters"),
    ("Key", "Unlocks the prescription pads, and writes down each number"),
    ("Counter", "When it is over: a tick for each form on the schedule, until none is missing"),
)  # fmt: skip
BACK = (
    "Allergies and medicines",
    "Orders, referrals and results that wait",
    "Visit notes",
    "Charges and payments",
    "Coverage of today's patients, checked late",
    "Calls that wait for an answer",
)


def downtime_kit() -> bytes:
    """Return the Word document."""
    made = documents.begin(
        "Downtime kit",
        "Goes with the chapter Running the day. General education, not legal advice.",
        HOW_TO,
    )
    documents.lines(made, "{practice}, {address}", "Kept by {name}; checked on {date: day}")
    documents.text(made, *law.says("hipaa.security.contingency"))
    documents.heading(made, "1. In the box")
    documents.bullets(made, BOX)
    documents.heading(made, "2. Who does what")
    documents.table(
        made,
        ("Role", "Does", "Who, and who if not"),
        [(role, does, "{name}, {deputy}") for role, does in ROLES],
        (1.1, 3.9, 1.7),
        "Roles in downtime",
    )
    documents.heading(made, "3. Numbers", new_page=True)
    documents.table(
        made,
        ("Whom", "When", "Number"),
        [(whom, when, "{number}") for whom, when in NUMBERS],
        (2.9, 2.2, 1.6),
        "Whom to call",
    )
    documents.text(
        made,
        "**Nobody gives a password, to anyone, by any way.** Who offers help that we did not ask "
        "for is told: we call you back, at the number on this page.",
    )
    _visit(made)
    _logs(made)
    documents.heading(made, "7. When it is back", new_page=True)
    documents.table(
        made,
        ("Entered, in this order", "By", "Read back by", "Finished at"),
        [(f"{n}. {what}", "{name}", "{name}", "{time}") for n, what in enumerate(BACK, start=1)],
        (3.0, 1.3, 1.3, 1.1),
        "What is entered first when the systems are back",
    )
    documents.text(
        made,
        "Visits on the printed schedule that took place: {number}. Forms: {number}. Missing, and "
        "where they were found: {what}. Counted by {name} and {name}.",
        "Began at {time}, declared at {time}, over at {time}. What we change: {what}",
    )
    return documents.saved(made)


def _visit(made) -> None:
    documents.heading(made, "4. Visit form", new_page=True)
    documents.text(made, "One for each visit. Block letters. Nothing is left empty: write “none”.")
    documents.table(
        made,
        ("Ask", "Write"),
        (
            ("Name, date of birth, telephone", "{name}, {date of birth}, {number}"),
            ("Coverage: the card, seen by", "{plan and number}, {initials}"),
            ("**Allergies**, as the patient says, and as the list says", "{allergies}"),
            ("Medicines, from the list, the patient or the pharmacy", "{medicines}, {source}"),
            ("Came at, roomed at, seen at, left at", "{time}, {time}, {time}, {time}"),
            ("Why here, and findings", "{words of the clinician}"),
            ("Weight, blood pressure, pulse, temperature", "{numbers}"),
            ("Orders, prescriptions, referrals", "{orders}"),
            ("Done and given here; of a vaccine its maker, lot and site", "{what}"),
            ("For the bill: what was done, for which diagnosis", "{services}, {diagnoses}"),
            ("Paid today, and the number of the receipt", "{amount}, {number}"),
            ("Comes back", "{when}"),
            ("Clinician, and entered later by", "{signature}, {initials and time}"),
        ),
        (2.6, 4.1),
        "Visit form for downtime",
    )


def _logs(made) -> None:
    documents.heading(made, "5. Prescriptions and receipts", new_page=True)
    documents.table(
        made,
        ("Number of the sheet", "What: prescription or receipt", "Given to (time of visit)", "By"),
        [("{number}", "{what}", "{time}", "{name}")] * 10,
        (1.5, 2.4, 1.6, 1.2),
        "Numbered sheets that were used",
    )
    documents.heading(made, "6. Calls")
    documents.table(
        made,
        ("Time", "Who, number", "About", "Handed to, done"),
        [("{time}", "{name}, {number}", "{what}", "{name}, {time}")] * 10,
        (0.8, 2.2, 2.2, 1.5),
        "Calls that came in",
    )
