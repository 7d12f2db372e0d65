"""The payer contract checklist: what to read in a contract, what it is worth, what to check."""

from __future__ import annotations

from medoffice import practice
from medoffice.billing.payer_contracts.underpayments import WHAT_TO_DO
from medoffice.toolbox import documents

HOW_TO = (
    "Keep one filled copy for each payer, with the contract and all amendments. The first page is "
    "for the desk drawer: dates and people. The rest is for the yearly review.",
    "Prices in a contract are secret by most contracts, and by competition law they are no topic "
    "with other practices. Keep this file where only those who negotiate can open it.",
    "State law sets many of these terms. Have counsel read a contract before it is signed.",
)
DATES = (
    ("Contract number, and the plans in it", "{plans}"),
    ("First day, and last day", "{date: first day} to {date: last day}"),
    ("Renews itself?", "{choose: yes or no | yes | no}, for {how long}"),
    ("Last day to give notice", "{date: last day}, how: {certified letter, portal}"),
    ("Days to file a claim", "{days}"),
    ("Days to correct a claim", "{days}"),
    ("Days to dispute a decision", "{days} from {the decision, or its receipt}"),
    ("Days to pay a clean claim, and interest", "{days}, {percent}"),
    ("How far back the payer may take money back", "{months}, after {notice}"),
    ("Who decides there, and who helps", "{name}, {telephone}"),
    ("Where the fee schedule is found", "{portal or file}, year {year}"),
)
PRICE = (
    ("Visits and procedures", "{percent} of Medicare of {year and day}, area {locality}"),
    ("Preventive visits", "{percent or same}"),
    ("Giving vaccines", "{percent or same}"),
    ("Vaccines", "{percent} of {which price list, renewed how often}"),
    ("Laboratory tests, and who may do them", "{percent}"),
    ("Drugs and devices", "{percent}"),
    ("Nurse practitioners and physician assistants", "{percent of the physician's price}"),
    ("Video visits", "{percent or same}"),
    ("Two services on one day", "{rule}"),
    ("Services with no price in the list", "{rule}"),
)
CLAUSES = (
    (
        "Lesser of price and charge",
        "Is any charge of ours at or below the price?",
        "units × (price − charge)",
    ),
    (
        "Price carve-outs",
        "Which services have a price of their own?",
        "units × (usual price − own price)",
    ),
    (
        "Slower payment",
        "How many days later than now?",
        "paid in a year × days × cost of money ÷ 365",
    ),
    (
        "Change by letter",
        "May the payer change terms if we stay silent? Ask for our signature.",
        "all of it",
    ),
    (
        "Sequestration",
        "Does a plan that is not Original Medicare keep back a share?",
        "paid in a year × that share",
    ),
    ("All plans or none", "Must we take every plan of this payer, new ones too?", "by plan"),
    ("Renting our prices", "May another network use this price without a contract?", "by network"),
    ("Best price", "Must we give this payer the lowest price we give anybody?", "all contracts"),
    ("Audits and taking back", "By sample? How far back? Is there an appeal?", "past cases"),
    (
        "New clinicians",
        "From which day are they paid: hire, application, or approval?",
        "days × visits × price",
    ),
)
ON_OUR_MIX = (
    ("Units × price, all services of a year", "{dollars}"),
    ("Units × Medicare's price, the same services", "{dollars}"),
    ("The first divided by the second: percent of Medicare, on our mix", "{percent}"),
    ("One more percent on services with RVUs, in a year", "{dollars}"),
    ("The payer's share of our visits, and of our revenue", "{percent} and {percent}"),
    ("Denied at first, and paid in the end", "{percent} and {percent}"),
    ("Underpaid in the last year, and recovered", "{dollars} and {dollars}"),
    ("Staff hours a month for authorizations and appeals", "{hours}"),
)


def document() -> bytes:
    """Return the file of the payer contract checklist.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Payer contract checklist",
        "Goes with the chapter Payer contracts. General education, not legal advice.",
        HOW_TO,
    )
    _first_page(made)
    _price(made)
    _worth(made)
    _talking(made)
    _monthly_check(made)
    return documents.saved(made)


def _first_page(made: documents.WordDocument) -> None:
    documents.heading(made, "1. Dates and people")
    documents.text(made, "Payer: {payer}. Filled in by {name} on {date: day}.")
    documents.table(made, ("Term", "This contract"), DATES, (3.1, 3.6), "Dates of the contract")
    documents.text(
        made,
        "Put the last day to give notice, and a day 120 days before it, into the calendar of two "
        "people.",
    )


def _price(made: documents.WordDocument) -> None:
    documents.heading(made, "2. The price", new_page=True)
    documents.table(made, ("What", "Paid at"), PRICE, (3.1, 3.6), "Prices in the contract")
    documents.heading(made, "3. Clauses, and what each is worth", new_page=True)
    documents.table(
        made,
        ("Clause", "Ask", "Its worth in a year", "Here"),
        [(*clause, "{page, dollars}") for clause in CLAUSES],
        (1.4, 2.4, 1.7, 1.2),
        "Clauses with what to ask and what each is worth",
    )


def _worth(made: documents.WordDocument) -> None:
    documents.heading(made, "4. What it is worth on our mix", new_page=True)
    documents.text(
        made,
        "Take the units of a year that this payer allowed, by service. Price them three times: at "
        "this contract, at Medicare, and at the offer.",
    )
    documents.table(
        made, ("Figure", "In the last year"), ON_OUR_MIX, (4.4, 2.3), "Worth of the contract"
    )


def _talking(made: documents.WordDocument) -> None:
    documents.heading(made, "5. Before we talk")
    documents.bullets(
        made,
        (
            "{check: What we are worth to them: patients, hours, same-day access, quality}",
            "{check: What we ask for, in order, each with its dollars a year}",
            "{check: What we can give that costs little}",
            "{check: What we do if they say no, and what that means for patients}",
            "{check: The owner has agreed to all four, in writing}",
            "{check: Whoever negotiates knows: no word on prices, or on signing, to another "
            "practice}",
            "{check: Every offer is in writing, and was priced on our mix before we answered}",
        ),
    )
    documents.text(
        made,
        "If somebody from another practice begins to speak of prices or of refusing a payer "
        "together, say no, leave, and write down the day and that you left. Call counsel.",
    )


def _monthly_check(made: documents.WordDocument) -> None:
    electronic = int(practice.rule_value("clean.state_prompt_pay", "electronic_often"))
    documents.heading(made, "6. Each month: paid against contract", new_page=True)
    documents.bullets(
        made,
        (
            "{check: The payer's prices of this year are loaded, with the day they began}",
            "{check: Our five most common services, and one vaccine and one drug: ten lines each, "
            "allowed against contract}",
            "{check: Lines where the allowed amount equals our charge: the charge is too low}",
            f"{{check: Clean claims older than the contract's days, or the state's, often "
            f"{electronic}}}",
            "{check: What is short: since when, on all lines or some, by which share}",
            "{check: The last day to dispute the first of them is in the calendar}",
            "{check: Lines allowed too much are told to the payer, and not kept}",
        ),
    )
    documents.table(
        made,
        ("What went wrong", "Next step"),
        [(reason[0].upper() + reason[1:], step) for reason, step in WHAT_TO_DO.items()],
        (2.3, 4.4),
        "Reasons for a wrong amount, with the next step",
    )
    documents.heading(made, "7. Log of underpayments", new_page=True)
    documents.table(
        made,
        ("Service", "Since", "Lines", "Missing", "Ask by", "Sent on", "Got back"),
        [
            (
                "{service}",
                "{date: since}",
                "{lines}",
                "{dollars}",
                "{date: last day}",
                "{date: sent}",
                "{dollars}",
            )
            for _ in range(12)
        ],
        (1.2, 0.95, 0.7, 0.95, 1.0, 0.95, 0.95),
        "Log of underpayments",
    )
