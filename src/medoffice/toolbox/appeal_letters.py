"""The appeal letters: a check list, five letters to a plan, and one to Medicare."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document

from medoffice.billing.clocks import medicare_level
from medoffice.toolbox import documents

HOW_TO = (
    "Read the denial first. If the mistake is ours, send a corrected claim; an appeal says that "
    "the payer is wrong.",
    "Take the letter that fits, put it on your letterhead, and keep it to one page. Say nothing "
    "that is not in the note, and send no more of the record than the point needs.",
    "The payer's contract or manual says where to send it, on which form, and by when. State law "
    "may give you more rights with an insured plan; self-funded plans are outside it.",
    "Goes with the chapter Claims, denials and appeals of the course The Medical Office Manager. "
    "General education, not legal advice.",
)
CHECKS = (
    "{check: The mistake is not ours, or it has been corrected and refused}",
    "{check: The last day is written on the letter, counted from the date of the notice}",
    "{check: The rule the payer must apply is quoted, with its name and date}",
    "{check: Each condition of that rule stands beside a fact, with the page of the note}",
    "{check: The note was not changed after the denial}",
    "{check: What we ask for, and by when, stands in one sentence}",
    "{check: Enclosures are numbered, and there is no page of another patient}",
    "{check: The way it is sent proves the day: portal receipt, fax confirmation, certified mail}",
    "{check: It is in the denial log, with the day to ask what became of it}",
)
FACTS = (
    ("Patient", "{patient's name}, born {date: date of birth}"),
    ("Member and group number", "{member number}, {group number}"),
    ("Claim", "{claim number} of {date: date of service}"),
    ("Service and amount", "{service as billed}, {amount in dollars}"),
    ("Denied on, reason", "{date: date of the notice}, {group and reason code}"),
    ("This is", "{choose: level | a first appeal | a second appeal | a request to reopen}"),
)
CLOSING = (
    "If you uphold the denial, please send the reason in full, the criteria and their version, and "
    "the credentials of the person who decided.",
    "Please answer by {date: date of the answer we expect}. For questions call {name and direct "
    "line}.",
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: what it is for, its argument, what is asked, and what is enclosed.

    Parameters
    ----------
    title, use_when : str
        What it is, and when to take it.
    argument : tuple of str
        Paragraphs after the table of facts.
    ask : str
        What is asked for.
    enclosed : tuple of str
        What is sent along, in order.
    """

    title: str
    use_when: str
    argument: tuple[str, ...]
    ask: str
    enclosed: tuple[str, ...]


LETTERS = (
    Letter(
        "First appeal, for any reason",
        "Use it where no other letter fits.",
        (
            "You denied this line because {the reason in your words}. {Name and date of the "
            "contract, policy or law}, {section}, says: “{the sentence that must be applied}”.",
            "The visit note shows that this was met: {the fact, with page and line}.",
        ),
        "We ask you to reverse the denial and to pay {amount at the contract's price}.",
        ("the remittance", "the visit note of {date: date of the note}", "{page of the policy}"),
    ),
    Letter(
        "The service was medically necessary",
        "Reason 50, or a remark that names a coverage policy. Read the policy before you write.",
        (
            "Your policy {number and title}, in force on {date: day of the policy}, covers this "
            "service when {the conditions}. Each of them stands in the note:",
            "{First condition}: {fact, page and line}. {Second condition}: {fact, page and line}. "
            "{Third condition}: {fact, page and line}.",
            "{Clinician's name and specialty} ordered it after {what was tried, with dates}.",
        ),
        "We ask for review by a clinician of the same specialty, and for payment of {amount at the "
        "contract's price}.",
        ("the remittance", "the visit note", "results of {tests}", "your policy, with the passage "
         "marked", "a statement by the clinician"),
    ),
    Letter(
        "There was no authorization, and why",
        "Reason 197. Without a number and without a reason that the contract accepts, do not "
        "appeal: ask for one after the fact if the contract allows it. Do not bill the patient.",
        (
            "{choose: what happened | The service was authorized under the number below | It was "
            "urgent and could not wait for an answer | Your rule began after the service was "
            "booked | Your representative said that none was needed}.",
            "The proof: {authorization number, or name, day, hour and reference of the call}. "
            "{Section of the contract} allows {what it allows} in this case.",
        ),
        "We ask you to {choose: request | apply the authorization | authorize after the fact} and "
        "to pay {amount at the contract's price}.",
        ("the remittance", "the answer of {date: day of the answer}", "the visit note", "{section "
         "of the contract}"),
    ),
    Letter(
        "The claim was filed in time",
        "Reason 29, and you hold the payer's own acceptance. A date in your system proves nothing. "
        "Do not bill the patient.",
        (
            "The contract gives {number} days to file. The service was on {date: date of service}, "
            "so the last day was {date: last day to file}.",
            "You accepted the claim on {date: day of acceptance}. The acknowledgment (277CA) shows "
            "your control number {control number}. {What happened to it since, in one sentence}.",
        ),
        "We ask you to decide the claim as of the day you accepted it, and to pay {amount at the "
        "contract's price}.",
        ("the remittance", "the acknowledgment with your control number", "the claim as sent"),
    ),
    Letter(
        "The visit stood on its own",
        "Reason 97, or 4, and the claim carried modifier 25. If it did not, and the note shows a "
        "visit of its own, send a corrected claim. If it does not show one, there is nothing to "
        "appeal.",
        (
            "You paid {procedure} and counted the visit as part of it. Modifier 25 was on the "
            "line. It says that the visit went beyond what the procedure needs by itself.",
            "The note shows it: {the problem or problems dealt with besides the procedure}, "
            "{what was decided about them}, page {page}. What belongs to the procedure stands "
            "apart on page {page of the procedure}.",
        ),
        "We ask you to pay the visit, {amount at the contract's price}, beside the procedure.",
        ("the remittance", "the visit note, with both parts marked", "the claim as sent"),
    ),
)  # fmt: skip


def letters() -> bytes:
    """Return the document's file.

    Returns
    -------
    bytes
        A ``.docx`` for Word 2013 or later and LibreOffice.
    """
    document = documents.begin(
        "Appeal letters", "Goes with the chapter Claims, denials and appeals.", HOW_TO
    )
    documents.heading(document, "Before it leaves")
    documents.bullets(document, CHECKS)
    for letter in (*LETTERS, _medicare()):
        _write(document, letter)
    return documents.saved(document)


def _medicare() -> Letter:
    """Return the letter for the first level of an appeal in Original Medicare."""
    level = medicare_level(1)
    return Letter(
        f"Medicare, level {level.number}: request for a {level.name}",
        f"Original Medicare, to {level.decided_by}: within {level.file_days} days of the notice's "
        "arrival, which is presumed 5 days after its date. No least amount. A corrected clerical "
        "error is a reopening, not an appeal.",
        (
            f"We ask for a {level.name} of the decision named above. We disagree because "
            "{the reason in one sentence}.",
            "{Name and number of the coverage policy or manual, with its date} says: “{the "
            "sentence that must be applied}”. The record shows: {fact, page and line}.",
            "Our number: {National Provider Identifier}. Who asks: {name and title of the person "
            "who signs}, for {name of the practice}.",
        ),
        "We ask for payment of {service as billed}.",
        ("the remittance notice", "the visit note, signed", "orders and results", "{advance "
         "beneficiary notice, if there is one}"),
    )  # fmt: skip


def _write(document: Document, letter: Letter) -> None:
    documents.heading(document, letter.title, new_page=True)
    documents.box(document, (letter.use_when,))
    documents.lines(
        document, "", "{date: date of the letter}", "{payer, department for appeals}",
        "{address, fax or portal}",
    )  # fmt: skip
    documents.table(
        document,
        ("About", "Which one"),
        FACTS,
        (2.1, 4.6),
        "Patient, claim and decision this letter is about",
    )
    documents.text(document, *letter.argument, letter.ask)
    documents.text(document, *CLOSING)
    documents.lines(document, "Sincerely,", "", "{name, title, practice}")
    numbered = "; ".join(f"{number}. {item}" for number, item in enumerate(letter.enclosed, 1))
    documents.text(document, f"**Enclosed:** {numbered}.")
