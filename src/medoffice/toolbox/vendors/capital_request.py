"""The capital request: why to buy a thing that lasts for years, and what it is worth."""

from __future__ import annotations

from medoffice.toolbox import documents

HOW_TO = (
    "One form for each thing that lasts longer than a year and costs more than the limit the owner "
    "has set. Three pages are enough.",
    "Figures come from written offers and from your own records. Where you guess, write “guess”.",
    "Taxes are the accountant's part: send the form there before the owner signs. Federal rules on "
    "writing off equipment change often, and the books and the tax return may differ.",
)
ASKED = (
    ("What, and how many", "{item}"),
    (
        "Why now",
        "{choose: reason | worn out | unsafe | new service | saves work | law asks for it}",
    ),
    ("What happens if we wait a year", "{in one sentence}"),
    ("What it replaces, its number and age", "{number in the register}, {years} years"),
    ("Repairs and lost hours of the old one in a year", "{dollars}, {hours}"),
    ("Needed by", "{date: day}"),
)
CHECKED = (
    "{check: It fits: measured room, power, network, doors}",
    "{check: It works with our EHR, seen at a practice that uses it}",
    "{check: It sees patient data: a business associate agreement is signed before any data}",
    "{check: Staff who will use it have tried it}",
    "{check: Training, supplies, checks and repairs are in the costs below}",
    "{check: A price list of supplies and service for its whole life is in writing}",
    "{check: The person who asks has no share in, and no gift from, the vendor}",
)
OFFERS = (
    ("Price, with delivery and set-up", "{dollars}", "{dollars}", "{dollars}"),
    ("Service and supplies in a year", "{dollars}", "{dollars}", "{dollars}"),
    ("Warranty", "{months}", "{months}", "{months}"),
    ("Lease: rent a month, and months", "{rent}, {months}", "{rent}, {months}", "{rent}, {months}"),
    ("Lease: at the end", "{return, buy}", "{return, buy}", "{return, buy}"),
    ("Score, and all musts met?", "{score}, {yes or no}", "{score}, {yes or no}",
     "{score}, {yes or no}"),
)  # fmt: skip
WORTH = (
    ("Useful life", "{years}"),
    ("Paid today", "{dollars}"),
    ("Brings or saves in a year, and where that is counted", "{dollars}, {report or log}"),
    ("Costs more in a year", "{dollars}"),
    ("Money costs us", "{percent} a year, from {bank's offer}"),
    ("Payback, in years", "{years}"),
    ("Net present value", "{dollars}"),
    ("Net present value if it brings a third less", "{dollars}"),
    ("Lease or buy, after tax: which is cheaper, by how much", "{lease or buy}, {dollars}"),
    ("Rent at which both cost the same", "{dollars} a month"),
)
DECIDED = (
    ("Asked by", "{name}", "{date: day}"),
    ("Manager", "{name}", "{date: day}"),
    ("Accountant has seen the tax part", "{name}", "{date: day}"),
    ("Owner: {choose: decision | yes | yes, with changes | not now | no}", "{name}", "{date: day}"),
)


def document() -> bytes:
    """Return the file of the capital request form.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2010 or later and LibreOffice, with fields to fill in.
    """
    made = documents.begin(
        "Capital request",
        "Goes with the chapter Equipment and vendors. General education, not tax or legal advice.",
        HOW_TO,
    )
    documents.heading(made, "1. What is asked for, and why")
    documents.table(made, ("Question", "Answer"), ASKED, (2.6, 4.1), "What is asked for, and why")
    documents.heading(made, "2. Checked before any offer is signed")
    documents.bullets(made, CHECKED)
    documents.heading(made, "3. Three written offers", new_page=True)
    documents.text(
        made, "A: {vendor}. B: {vendor}. C: {vendor}. Fewer than three because {reason}."
    )
    documents.table(
        made, ("Term", "A", "B", "C"), OFFERS, (2.5, 1.4, 1.4, 1.4), "Three offers side by side"
    )
    documents.heading(made, "4. What it is worth")
    documents.text(
        made,
        "Net present value: all it costs and brings, in money of today. Above 0, it earns more "
        "than the money costs.",
    )
    documents.table(made, ("Figure", "Here"), WORTH, (3.7, 3.0), "What it is worth")
    documents.heading(made, "5. Decision, and what comes of it")
    documents.table(made, ("Who", "Name", "On"), DECIDED, (3.3, 2.0, 1.4), "Who decided, and when")
    documents.text(
        made,
        "One year later, on {date: day}: it brought or saved {dollars}. Expected were {dollars}. "
        "The difference comes from {reason}.",
    )
    documents.bullets(
        made,
        (
            "{check: In the register of equipment, with number, price, life and first check}",
            "{check: The contract is in the renewal calendar}",
        ),
    )
    return documents.saved(made)
