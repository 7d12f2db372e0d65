"""Nothing in the data is anybody's: no telephone number, address, mail, payer or famous name."""

import re

import pytest

from medoffice import practice
from medoffice.book.hygiene import tracked_files
from medoffice.book.places import ROOT

# Numbers set aside for fiction, domains set aside for examples, and post codes of no place.
ALLOWED = {
    "telephone number": (
        re.compile(r"(?<![\w.-])(?:\(?\d{3}\)?[ .-]?)?\d{3}[.-]\d{4}(?![\w-])"),
        re.compile(r"(?:\(?\d{3}\)?[ .-]?)?555-01\d\d"),
    ),
    "mail address": (
        re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        re.compile(r".*[@.](?:example\.(?:com|org|net)|[\w-]+\.(?:example|test|invalid))"),
    ),
    "web address": (
        re.compile(r"\b(?:https?://|www\.)[\w.-]+"),
        re.compile(
            r"(?:https?://|www\.)(?:[\w.-]+\.)?"
            r"(?:example\.(?:com|org|net)|example|test|creativecommons\.org)"
        ),
    ),
    "social security number": (re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"), None),
}
INSURERS = re.compile(
    r"\b(?:Aetna|Anthem|Blue Cross|Blue Shield|Centene|Cigna|CVS|Elevance|Humana|Kaiser|Molina|"
    r"Oscar Health|United ?Health(?:care)?|WellCare)\b",
    re.IGNORECASE,
)
MADE_UP = [
    name
    for name in tracked_files()
    if name.startswith(("datasets/", "exercises/"))
    and not name.startswith("datasets/schemas/")
    and not name.endswith("README.md")
    # Their sources are real, and named.
    and name not in {"datasets/rules.csv", "datasets/rule_values.csv", "datasets/benchmarks.csv"}
]


def strangers(text: str) -> list[str]:
    """Return what might be a real person's or firm's."""
    found = [f"insurer: {match[0]}" for match in INSURERS.finditer(text)]
    for what, (pattern, allowed) in ALLOWED.items():
        found += [
            f"{what}: {match[0]}"
            for match in pattern.finditer(text)
            if allowed is None or not allowed.fullmatch(match[0])
        ]
    return found


@pytest.mark.parametrize("name", MADE_UP)
def test_a_file_holds_nothing_of_anybodys(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    # Each different cell once: a table repeats most of them.
    # One that is a number with decimals is an amount: 105.1261 is nobody's telephone.
    cells = set(re.split("[,\n]", text)) if name.endswith(".csv") else {text}
    words = "\n".join(cell for cell in cells if not re.fullmatch(r"-?\d+\.\d+", cell))
    assert strangers(words)[:5] == []


@pytest.mark.parametrize(
    "text",
    [
        "call 212-867-5309 today",
        "(312) 867-5309",
        "555-0299",
        "ask j.doe@gmail.com",
        "see www.hospital.org",
        "123-45-6789",
        "paid by Aetna",
    ],
)
def test_what_might_be_somebodys_is_seen(text):
    assert strangers(text)


def test_post_codes_are_of_no_place():
    """No post code of the United States begins with 000, 001, 002, 003 or 004."""
    assert practice.load("guarantors")["zip"].astype(str).str.match(r"00[0-4]\d\d$").all()


@pytest.mark.parametrize("name", ["Barack Obama", "Taylor Swift", "Marcus Welby", "Gregory House"])
def test_no_name_is_a_famous_one(name):
    people = [practice.load(table)["name"] for table in ("patients", "staff", "providers")]
    assert not any(names.str.replace("Dr. ", "").eq(name).any() for names in people)
