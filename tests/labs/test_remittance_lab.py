"""The remittance lab explains every segment, adds up, and names what is wrong in a file."""

import re

import pytest

from medoffice import practice
from medoffice.billing import x12
from medoffice.labs.own_remittance_lab import LINES, PAYMENTS, WRONG, OwnRemittanceLab
from medoffice.labs.own_remittance_sample import SAMPLE
from medoffice.labs.remittance_lab import EXAMPLES, MONEY, RemittanceLab

FOLDER = practice.folder() / "x12"


@pytest.fixture
def lab():
    return RemittanceLab()


@pytest.fixture
def own():
    return OwnRemittanceLab()


def test_every_segment_of_the_practices_remittances_is_explained():
    reasons = {row["code"]: row["meaning"] for row in practice.records("reason_codes")}
    at_a_loss = re.compile("not explained|no known|ask the payer|A date|A number")
    for file in sorted(FOLDER.glob("835-*.x12")):
        segments = x12.read(file.read_bytes()).segments
        assert not [o for o in x12.explain(segments, reasons) if at_a_loss.search(o.says)]


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=list(EXAMPLES))
def test_the_charge_is_all_accounted_for(lab, example):
    lab.example.value = example
    sums = x12.tally(lab.segments)
    charged = sums.pop("charged")
    assert charged == sum(sums.values())
    assert lab.segments[0].name == ("CLP" if example.claims else "ISA")


def test_what_is_read_without_the_library_is_what_it_reads(lab):
    for example in EXAMPLES.values():
        text = (FOLDER / example.file).read_text()
        whole = {one.number: one for one in x12.read(text).segments}
        lab.example.value = example
        assert all(whole[one.number].text() == one.text() for one in lab.segments)


def test_a_claim_that_is_not_in_the_file_is_missed():
    with pytest.raises(ValueError, match="claim B9 is not in the file"):
        x12.claims_in(SAMPLE, ("1001", "B9"))


def test_choosing_another_claim_changes_what_is_shown(lab):
    before = lab.sentence.value, lab.results.value
    lab.example.value = EXAMPLES["Corrected: taken back and decided anew"]
    after = lab.sentence.value, lab.results.value
    assert all(old != new for old, new in zip(before, after, strict=True))
    assert "an earlier decision, taken back" in lab.results.value


def test_only_the_money_can_be_shown(lab):
    rows = lab.results.value.count("<tr>")
    lab.show.value = MONEY
    assert 1 < lab.results.value.count("<tr>") < rows
    assert "NM1" not in lab.results.value


def test_the_still_and_the_words_say_the_same(lab):
    for said in ("Charged $248.90, paid $159.46", "$64.54 for reason 45 (the charge is above"):
        assert said in lab.still() and said in lab.in_words()


def test_the_example_has_the_two_slips_it_promises(own):
    made = own.measured()
    assert [fault.number for fault in made.found.faults] == [29]
    assert {doubt.about for doubt in made.doubts} == {"payment EX250331", "claim 1004"}
    own.show.value = WRONG
    assert "claim 1003 is set aside" in own.results.value
    assert "3 things are wrong" in own.in_words() and "3 things are wrong" in own.still()


def test_a_readers_own_file_is_read_and_balanced(own):
    own.open((FOLDER / "835-mcr.x12").read_bytes(), "“week.835”")
    assert "5 payments of $8,388.63" in own.message.value
    assert "it adds up" in own.message.value
    assert own.results.value.count("<tr>") == 6
    own.show.value = LINES
    assert "B30037 V-EST-3" in own.results.value and "The first" not in own.results.value
    own.open((FOLDER / "835-brd.x12").read_bytes(), "“longer.835”")
    assert "The first 200 of" in own.results.value
    own.show.value = PAYMENTS
    assert own.results.value.count("<tr>") == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"claim,paid\n", "This is no X12 file"),
        (b"", "This file is empty"),
        ((FOLDER / "837p-2025-10-07.x12").read_bytes(), "holds 837; 835 expected"),
    ],
)
def test_a_file_that_is_none_is_told_in_a_sentence(own, content, said):
    own.open(content, "“other”")
    assert said in own.message.value and not own.results.value


def test_the_button_asks_for_remittances(own):
    assert ".835" in own.upload.accept and "an 835" in own.upload.tooltip
