"""The committed X12 files: accepted by readers that others wrote, and tied to the tables."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from functools import cache

import pytest
from pyx12.error_handler import errh_null
from pyx12.params import params
from pyx12.x12context import X12ContextReader
from pyx12.x12n_document import x12n_document

from medoffice import practice
from medoffice.practice import package
from medoffice.practice.generate.formats import FormatParameters
from medoffice.practice.generate.formats.decisions import COLUMNS
from medoffice.practice.generate.formats.parameters import week
from medoffice.practice.money import cents

FOLDER = package.folder() / package.X12
CLAIMS = sorted(FOLDER.glob("837p-*.x12"))
REMITTANCES = sorted(FOLDER.glob("835-*.x12"))
SHORT_837, SHORT_835 = (
    min(files, key=lambda f: f.stat().st_size) for files in (CLAIMS, REMITTANCES)
)
PARAMETERS = FormatParameters()
(QUESTIONS,), (ANSWERS,) = FOLDER.glob("270-*.x12"), FOLDER.glob("271-*.x12")

records = cache(lambda name: list(practice.records(name)))


def faults(text: str) -> str:
    """Have pyx12 hold a file against its implementation guide; nothing if it is accepted."""
    told = io.StringIO()
    if x12n_document(params(), io.StringIO(text), None, None, fd_json=told):
        return ""
    return told.getvalue() or "refused"


@pytest.mark.parametrize("file", CLAIMS + REMITTANCES, ids=lambda file: file.name)
def test_the_guide_accepts_the_file(file):
    assert not faults(file.read_text())


# What is broken in a file, and what makes it so.
BROKEN = {
    "a segment left out": (SHORT_837, r"DTP\*472\*D8\*\d+~\n", ""),
    "a count that is wrong": (SHORT_837, r"SE\*(\d+)\*", "SE*7*"),
    "a code that is none": (SHORT_837, r"SBR\*P\*18\*", "SBR*P*99*"),
    "a day that is none": (SHORT_837, r"DTP\*472\*D8\*\d+", "DTP*472*D8*20251340"),
    "a date of birth missing": (SHORT_837, r"DMG\*D8\*\d+\*", "DMG*D8**"),
    "a group of adjustments that is none": (SHORT_835, r"CAS\*CO", "CAS*XX"),
    "a reason too long": (SHORT_835, r"CAS\*CO\*45", "CAS*CO*BEYOND"),
    "a payee left out": (SHORT_835, r"N1\*PE[^~]*~\n", ""),
    "an amount in words": (SHORT_835, r"BPR\*I\*[0-9.]+", "BPR*I*TEN"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused(name):
    file, pattern, broken = BROKEN[name]
    text, number = re.subn(pattern, broken, file.read_text(), count=1)
    assert number == 1
    assert faults(text)


# pyx12 knows no guide of version 5010 for eligibility. The other reader does. It was written for
# an older pydantic, which the newer one carries within, and so it runs apart.
READER = """
import json, sys
import pydantic.v1
import pydantic.v1.fields, pydantic.v1.validators
sys.modules["pydantic"] = pydantic.v1
from linuxforhealth.x12.io import X12ModelReader
with X12ModelReader(sys.stdin.read()) as reader:
    print(json.dumps([json.loads(model.json()) for model in reader.models()]))
"""


def read_elsewhere(text: str) -> list[dict]:
    """Have linuxforhealth-x12 read a file; it raises where the guide is not kept."""
    # Of reasons at the patient's level it knows only those for clinicians, not that a member is
    # not found.
    text = text.replace("AAA*N**75*C", "AAA*N**15*C")
    ran = subprocess.run([sys.executable, "-c", READER], input=text, capture_output=True, text=True)
    if ran.returncode:
        raise ValueError(ran.stderr.strip().splitlines()[-1])
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def checks() -> list[dict]:
    return [
        row for row in records("eligibility_checks") if row["checked_on"] == PARAMETERS.checks_on
    ]


def subscriber(model: dict) -> dict:
    return model["loop_2000a"][0]["loop_2000b"][0]["loop_2000c"][0]


def test_questions_are_read_elsewhere_and_are_those_of_the_day(checks):
    members = {row["coverage_id"]: row["member_id"] for row in records("coverages")}
    visits = {row["appointment_id"]: row["date"] for row in records("appointments")}
    models = read_elsewhere(QUESTIONS.read_text())
    assert len(models) == len(checks)
    for model, check in zip(models, checks, strict=True):
        patient = subscriber(model)["loop_2100c"]
        number = patient["nm1_segment"]["identification_code"]
        right = number == members[check["coverage_id"]]
        assert right == (check["answer"] != "not-found")
        asked_for = patient["dtp_segment"]["date_time_period"]
        assert asked_for.startswith(f"{visits[check['appointment_id']]:%Y-%m-%d}")


def test_answers_are_read_elsewhere_and_say_what_the_table_says(checks):
    models = read_elsewhere(ANSWERS.read_text())
    assert len(models) == len(checks)
    for model, check in zip(models, checks, strict=True):
        patient = subscriber(model)["loop_2100c"]
        told = [loop["eb_segment"] for loop in patient.get("loop_2110c") or []]
        active = {benefit["eligibility_benefit_information"] for benefit in told}
        silent = bool(model["loop_2000a"][0]["loop_2100a"].get("aaa_segment"))
        found = {
            "active": "1" in active,
            "inactive": "6" in active,
            "not-found": bool(patient.get("aaa_segment")),
            "no-answer": silent,
        }
        assert [answer for answer, right in found.items() if right] == [check["answer"]]


def test_the_day_has_every_answer(checks):
    assert {row["answer"] for row in checks} == {"active", "inactive", "not-found", "no-answer"}


@pytest.mark.parametrize(
    ("file", "pattern", "broken"),
    [
        (QUESTIONS, r"EQ\*30", "EQ*ZZ9"),
        (QUESTIONS, r"HL\*3\*2\*", "HL*3*1*"),
        (ANSWERS, r"SE\*\d+", "SE*99"),
        (ANSWERS, r"EB\*1\*", "EB*XX*"),
    ],
)
def test_a_broken_question_or_answer_is_refused(file, pattern, broken):
    text, number = re.subn(pattern, broken, file.read_text(), count=1)
    assert number == 1
    with pytest.raises(ValueError, match=r"\w"):
        read_elsewhere(text)


def loops(file, name):
    """Read the loops of a file by pyx12, each with what is below it."""
    with file.open() as opened:
        for tree in X12ContextReader(params(), errh_null(), opened).iter_segments(name):
            if tree.id == name:
                yield tree


def money(text: str | None) -> int:
    return cents(float(text or 0))


@pytest.fixture(scope="module")
def sent() -> dict[str, dict]:
    """The claims in the files: payer, amount, and lines as number, code, modifier, charge."""
    found = {}
    for file in CLAIMS:
        for claim in loops(file, "2000B"):
            lines = [
                (
                    int(line.get_value("REF02").split("-")[1]),
                    line.get_value("SV101-02"),
                    line.get_value("SV101-03"),
                    money(line.get_value("SV102")),
                    int(line.get_value("SV104")),
                )
                for line in claim.select("2300/2400")
            ]
            number = claim.get_value("2300/CLM01")
            assert number not in found
            found[number] = {
                "day": file.stem[-10:],
                "payer": claim.get_value("2010BB/NM109"),
                "amount": money(claim.get_value("2300/CLM02")),
                "lines": lines,
            }
    return found


def test_the_weeks_claims_are_in_the_files(sent):
    days = week(PARAMETERS.claims_from)
    electronic = {row["payer_id"]: row["electronic_id"] for row in records("payers")}
    wanted = {
        row["claim_id"]: (
            str(row["submitted_on"]), electronic[row["payer_id"]], cents(row["amount"]),
        )
        for row in records("claims")
        if row["submitted_on"] in days and row["staff_id"]
    }  # fmt: skip
    assert len(wanted) > 300
    assert {n: (c["day"], c["payer"], c["amount"]) for n, c in sent.items()} == wanted


def test_the_lines_are_the_charges(sent):
    code = {row["service_id"]: row["hcpcs"] or row["service_id"] for row in records("services")}
    charges = {(row["appointment_id"], row["line"]): row for row in records("charges")}
    visits = {row["claim_id"]: row["appointment_id"] for row in records("claims")}
    wanted = defaultdict(list)
    for row in records("claim_lines"):
        if row["claim_id"] in sent:
            charge = charges[visits[row["claim_id"]], row["line"]]
            wanted[row["claim_id"]].append(
                (
                    row["line"], code[charge["service_id"]], row["modifier"],
                    cents(charge["amount"]), charge["units"],
                )
            )  # fmt: skip
    assert {number: claim["lines"] for number, claim in sent.items()} == wanted
    assert all(sum(line[3] for line in c["lines"]) == c["amount"] for c in sent.values())


def test_a_second_payer_is_shown_what_the_first_one_decided():
    second = [
        claim
        for file in CLAIMS
        for claim in loops(file, "2000B")
        if claim.get_value("SBR01") == "S"
    ]
    assert second
    for claim in second:
        paid = 0
        for line in claim.select("2300/2400"):
            (decision,) = line.select("2430")
            adjusted = sum(
                money(cas.get_value(f"CAS{at:02}"))
                for cas in decision.select("CAS")
                for at in range(3, 20, 3)
            )
            paid += money(decision.get_value("SVD02"))
            assert money(line.get_value("SV102")) == money(decision.get_value("SVD02")) + adjusted
        assert paid <= money(claim.get_value("2300/2320/AMT02"))


def test_only_own_codes_and_public_ones(sent):
    """No code of another's list: HCPCS Level II is a letter and four digits."""
    own = {row["service_id"] for row in records("services")}
    for file in CLAIMS + REMITTANCES:
        codes = re.findall(r"[*](HC|ER):([^:*~]+)", file.read_text())
        assert codes
        for qualifier, code in codes:
            assert code in own if qualifier == "ER" else re.fullmatch(r"[A-Z]\d{4}", code)
        assert set(re.findall(r"^(?:SV1|SVC)\*(..):", file.read_text(), re.M)) <= {"HC", "ER"}


@pytest.fixture(scope="module")
def decided() -> dict:
    """By trace number: the amount paid; and by line, reason and sign what was decided."""
    amounts, lines, claims = {}, defaultdict(Counter), defaultdict(int)
    for file in REMITTANCES:
        for transaction in loops(file, "ST_LOOP"):
            trace = transaction.get_value("HEADER/TRN02")
            amounts[trace] = money(transaction.get_value("HEADER/BPR02"))
            for claim in transaction.select("DETAIL/2000/2100"):
                number, billed, paid = claim.get_value("CLP01"), 0, 0
                claims[trace] += money(claim.get_value("CLP04"))
                for line in claim.select("2110"):
                    key = trace, number, int(line.get_value("REF02").split("-")[1])
                    lines[key]["paid"] += money(line.get_value("SVC03"))
                    adjusted = 0
                    for cas in line.select("CAS"):
                        for at in range(2, 18, 3):
                            if reason := cas.get_value(f"CAS{at:02}"):
                                less = money(cas.get_value(f"CAS{at + 1:02}"))
                                lines[key][cas.get_value("CAS01"), reason] += less
                                adjusted += less
                    charge = money(line.get_value("SVC02"))
                    assert charge == money(line.get_value("SVC03")) + adjusted
                    billed, paid = billed + charge, paid + money(line.get_value("SVC03"))
                assert (money(claim.get_value("CLP03")), money(claim.get_value("CLP04"))) == (
                    billed,
                    paid,
                )
    return {"amounts": amounts, "lines": lines, "claims": claims}


@pytest.fixture(scope="module")
def remittances() -> dict[str, dict]:
    days = week(PARAMETERS.remittances_from)
    return {r["remittance_id"]: r for r in records("remittances") if r["date"] in days}


def test_payments_are_the_remittances_of_the_week(decided, remittances):
    wanted = {row["trace_number"]: cents(row["amount"]) for row in remittances.values()}
    assert decided["amounts"] == wanted
    assert decided["claims"] == wanted
    assert len({row["payer_id"] for row in remittances.values()}) == len(REMITTANCES) == 7


def test_adjustments_are_those_of_the_tables(decided, remittances):
    wanted = defaultdict(Counter)
    for row in records("remittance_lines"):
        if row["remittance_id"] in remittances:
            trace = remittances[row["remittance_id"]]["trace_number"]
            line = wanted[trace, row["claim_id"], row["line"]]
            line["paid"] = cents(row["paid"])
            for column, reason in COLUMNS.items():
                line[reason] = cents(row[column])
    for row in records("adjustments"):
        if row["remittance_id"] in remittances:
            trace = remittances[row["remittance_id"]]["trace_number"]
            reason = row["group_code"], row["reason"]
            wanted[trace, row["claim_id"], row["line"]][reason] = cents(row["amount"])
    assert len(wanted) > 500
    found = {key: {n: c for n, c in line.items() if c} for key, line in decided["lines"].items()}
    assert found == {key: {n: c for n, c in line.items() if c} for key, line in wanted.items()}


def test_the_remittances_decide_some_of_the_weeks_claims(sent, decided):
    assert len({claim for _, claim, _ in decided["lines"]} & set(sent)) > 50


def test_one_decision_is_taken_back_and_one_claim_forwarded():
    text = "".join(file.read_text() for file in REMITTANCES)
    assert re.search(r"CLP\*B\d+\*22\*-", text)
    assert re.search(r"CLP\*B\d+\*19\*", text)


def test_numbers_of_clinicians_have_a_check_digit_and_look_invented():
    text = "".join(file.read_text() for file in FOLDER.glob("*.x12"))
    numbers = set(re.findall(r"\*XX\*(\d{10})\b", text))
    assert len(numbers) == 8
    for number in numbers:
        digits = [int(digit) for digit in "80840" + number]
        doubled = [2 * digit for digit in digits[-2::-2]]
        assert (sum(digits[-1::-2]) + sum(d - 9 * (d > 9) for d in doubled)) % 10 == 0
        assert number.startswith("1000000")


def test_the_files_are_small_and_plain():
    files = [file for file in FOLDER.iterdir() if file.suffix == ".x12"]
    assert sum(file.stat().st_size for file in files) < 1_000_000
    assert all(file.read_bytes().isascii() for file in files)
    assert all("*0*T*:~" in file.read_text()[:110] for file in files)  # marked as a test
    assert date.fromisoformat(QUESTIONS.stem[4:]) == PARAMETERS.checks_on
