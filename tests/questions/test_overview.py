"""The counts of the bank are right, and our bank has what two exams take."""

from collections import Counter

from medoffice.questions import load, overview

AREAS = {f"CMM{number}": 25 for number in range(1, 10)}
DOMAINS = dict.fromkeys(["OM", "FM", "HR", "TD", "RC", "OG"], 60)


def test_each_kind_is_counted(question):
    asked = [question(), question(key="D", level="recall"), question(cmm="CMM1", level="analysis")]
    assert overview.lines(asked) == [
        "CMM: CMM1 1, CMM6 2",
        "CMPE: OM 3",
        "Applied: 67% (analysis 1, application 1, recall 1)",
        "Difficulty: easy 3",
        "Keys: B 2, D 1",
    ]


def test_our_bank_has_enough_of_each_area_and_domain():
    questions = load()
    for asked, least in (("cmm", AREAS), ("cmpe", DOMAINS)):
        counted = Counter(getattr(question, asked) for question in questions)
        assert {name: counted[name] for name in least if counted[name] < least[name]} == {}
    assert len(questions) >= 600
    assert overview.applied_share(questions) >= 0.6
