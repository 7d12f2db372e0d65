"""The patient financial policy: a page to hand out, and what the office must decide before."""

from medoffice import practice
from medoffice.toolbox import documents

HOW_TO = (
    "Fill in the brackets, read the page aloud to somebody who does not work here, and have "
    "counsel look at it. Your state may say more on payment plans, interest and medical debt.",
    "Check your payer contracts first: some bar asking for the deductible before the claim is "
    "decided. Medicaid has rules of its own.",
    "Give it to each patient at registration and once a year, in the languages of your patients, "
    "and post it. The last page is for the staff.",
)


def document() -> bytes:
    """Return the file of the patient financial policy.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Patient financial policy",
        "Goes with the chapter Before the visit. General education, not legal advice.",
        HOW_TO,
    )
    _for_patients(made)
    _for_staff(made)
    return documents.saved(made)


def _figure(rule: str, name: str) -> int:
    return int(practice.rule_value(rule, name))


def _for_patients(made: documents.WordDocument) -> None:
    within, ahead = (
        _figure("nsa.gfe_timing", "long_notice_business_days"),
        _figure("nsa.gfe_timing", "booked_ahead_least"),
    )
    documents.heading(made, "How paying works in our practice")
    documents.text(
        made,
        "We want you to know what a visit costs before it. Questions? Call {telephone} and ask for "
        "{name or role}. We speak {languages}, and an interpreter is free.",
    )
    for title, words in (
        (
            "Before your visit",
            "Tell us when your insurance, address or telephone changes. We check your coverage "
            "with your plan and estimate your share. The estimate is our best knowledge; your plan "
            "decides the exact amount.",
        ),
        (
            "At your visit",
            "Please bring your insurance card and a photo ID. We ask for your copay and for your "
            "estimated share of the visit. We take {ways to pay}. If it turns out that you paid "
            "too much, we return it within {number} days without being asked.",
        ),
        (
            "If you have no insurance, or do not want to use it",
            f"You have the right to an estimate in writing. You get it when you book {ahead} or "
            f"more business days ahead, and within {within} business days whenever you ask. If a "
            f"bill of ours is ${_figure('nsa.gfe_dispute', 'over_estimate')} or more above our "
            f"estimate, you may dispute it within {_figure('nsa.gfe_dispute', 'days')} days. Our "
            "posted prices are at {where}.",
        ),
        (
            "After your visit",
            "Your plan sends you an explanation of benefits. Then we send a statement of what is "
            "left, due in {number} days. Ask us about anything you do not understand.",
        ),
        (
            "If you cannot pay at once",
            f"Tell us. We offer up to {_figure('regz.installments', 'payments_above')} payments "
            "without interest, and help for patients in need: ask for the application. We look "
            "at each one by the same written rule. We do not waive copays "
            "or deductibles for other reasons: our contracts and federal law do not let us.",
        ),
        (
            "What we do not do",
            "We do not bill Qualified Medicare Beneficiaries for Medicare’s deductible, "
            "coinsurance or copay. We do not bill you for what our contract with your plan says we "
            "must give up. We send nothing to a collection agency before {number} statements and a "
            "call.",
        ),
        (
            "Missed visits",
            "Please cancel by {time} on the working day before. {Our fee, and for whom it does not "
            "apply, or: we charge no fee.}",
        ),
    ):
        documents.heading(made, title, level=2)
        documents.text(made, words, keep_together=True)
    documents.text(
        made,
        "Received a copy: {name} {date: the day}. Signing is not needed for care.",
    )


def _for_staff(made: documents.WordDocument) -> None:
    documents.heading(made, "For the staff: what the page rests on", new_page=True)
    documents.table(
        made,
        ("Question", "Our answer", "Who decides exceptions"),
        (
            ("When is coverage checked?", "{working days before the visit, and again when}",
             "{role}"),
            ("What is asked for at check-in?",
             "{choose: amount | copay only | copay and estimated share | a fixed deposit}",
             "{role}"),
            ("What if the patient cannot pay today?", "{what is offered, in this order}", "{role}"),
            ("Who gets help?", "{income limit and papers; the same for everybody}", "{role}"),
            ("What is written off as small?", "{amount}", "{role}"),
            ("When does an account go to an agency?", "{days, statements, calls}", "{role}"),
            ("When is an overpayment returned?", "{days}", "{role}"),
        ),
        (2.3, 2.9, 1.5),
        "What the office has decided, and who decides exceptions",
    )  # fmt: skip
    documents.heading(made, "Words for the desk", level=2)
    documents.bullets(
        made,
        (
            "“Your plan tells us that {amount} of your deductible is left. For what Dr. {name} "
            "plans today, your share will be about {amount}. How would you like to take care of "
            "it?”",
            "If not today: “That is all right. We can split it, or I can give you the application "
            "for help. The visit goes on in any case.”",
            "Never: a guess, a promise that the plan will pay, another patient’s bill, or a "
            "conversation that the waiting room can hear.",
        ),
    )
    documents.heading(made, "Check each year", level=2)
    documents.bullets(
        made,
        (
            "{check: Figures of federal rules read again, with their dates}",
            "{check: State law on medical debt, deposits, payment plans and interest}",
            "{check: Payer contracts on collecting before the claim is decided}",
            "{check: Read by two patients}",
        ),
    )
