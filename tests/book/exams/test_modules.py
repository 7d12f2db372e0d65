"""What the scripts work out: the draw, the marks, the figures of a report, the calculator."""

from collections import Counter

import pytest

from medoffice.book.exams.bank_file import LENGTHS, blueprints
from medoffice.questions.exams import exams
from medoffice.scheduling.intervals import wilson

pytestmark = pytest.mark.browser
SEEDS = range(1, 9)

DRAW = """async ({ file, exam, length, seeds, seen }) => {
    const held = await (window.held ??= fetch(file).then((answer) => answer.json()));
    const { outline, scenarios, lengths } = held.exams[exam];
    const of = scenarios ? draw.drawScenarios : draw.draw;
    return seeds.map((seed) => of(held.items, lengths[length].asked, outline,
        new Map(Object.entries(seen)), draw.generator(seed)).map(({ id }) => id));
}"""


def drawn(modules, exam, length="full", seeds=SEEDS, seen=None, file="course.json"):
    asked = {"file": file, "exam": exam, "length": length, "seeds": list(seeds), "seen": seen or {}}
    return modules(DRAW, asked)


@pytest.mark.parametrize("exam", exams())
@pytest.mark.parametrize("length", LENGTHS)
def test_every_draw_asks_what_python_worked_out_and_nothing_twice(
    modules, course_bank, exam, length
):
    described = exams()[exam]
    asked = {
        code: count
        for code, count in blueprints(described, course_bank["items"])[length].asked.items()
        if count
    }
    domain = {item["id"]: item[described.outline] for item in course_bank["items"]}
    draws = drawn(modules, exam, length)
    for draw in draws:
        assert Counter(domain[item] for item in draw) == asked
        assert len(set(draw)) == len(draw)
    if not described.scenarios:
        assert len({tuple(draw) for draw in draws}) == len(SEEDS)
    assert drawn(modules, exam, length) == draws  # a seed repeats its draw


def test_what_was_not_seen_comes_first_then_what_was_seen_longest_ago(modules, course_bank):
    (first,) = drawn(modules, "cmpe", "half", [1])
    seen = dict.fromkeys(first, 1)
    (second,) = drawn(modules, "cmpe", "half", [1], seen)
    assert set(first).isdisjoint(second)
    # All were seen, those of the second sitting later: the first ones come again.
    everything = {item["id"]: 3 for item in course_bank["items"]}
    (third,) = drawn(modules, "cmpe", "half", [2], everything | dict.fromkeys(first, 1))
    assert set(third) == set(first)


def test_the_parts_of_a_scenario_stay_together_and_in_their_order(modules):
    script = """() => {
        const items = ["a", "b", "c", "d", "e", "f"].flatMap((scenario) =>
            [0, 1, 2, 3].map((part) =>
                ({ id: `${scenario}/${part}`, scenario, cmpe: part % 2 ? "OM" : "FM" })));
        return [1, 2, 3, 4, 5].map((seed) => draw.drawScenarios(items, { OM: 7, FM: 6 }, "cmpe",
            new Map([["a/0", 2], ["b/0", 1]]), draw.generator(seed)).map(({ id }) => id));
    }"""
    for draw in modules(script):
        assert len(draw) == len(set(draw)) == 13
        order = list(dict.fromkeys(one[0] for one in draw))
        assert draw == sorted(draw, key=lambda one: (order.index(one[0]), one))
        # Four were not seen: three of them are taken whole, and one part is still lacking.
        assert set(order) == set("cdef")


def test_a_bank_that_lacks_parts_gives_what_it_has(modules):
    script = """() => draw.drawScenarios(
        [{ id: "a/1", scenario: "a", cmpe: "OM" }, { id: "x", cmpe: "FM" }],
        { OM: 3, FM: 2 }, "cmpe", new Map(), draw.generator(1)).map(({ id }) => id)"""
    assert modules(script) == ["a/1"]


def test_steps_are_never_shown_in_the_right_order(modules):
    script = """() => [4, 5, 6].flatMap((count) => [...Array(200).keys()].map((seed) =>
        draw.firstOrder({ id: "some/part", steps: Array(count).fill(["", ""]) }, seed)))"""
    orders = modules(script)
    assert all(sorted(order) == list(range(len(order))) != order for order in orders)
    assert len({tuple(order) for order in orders if len(order) == 4}) > 15


@pytest.mark.parametrize(
    ("part", "answer", "right"),
    [
        ("one", "C", True),
        ("one", "B", False),
        ("one", None, False),
        ("many", "A,D", True),
        ("many", "A", False),
        ("many", "A,B,D", False),
        ("many", "A,B", False),
        ("steps", "0,1,2,3", True),
        ("steps", "1,0,2,3", False),
        ("sum", "1,234.50", True),
        ("sum", "$1,235.00", True),
        ("sum", " $ 1234 ", True),
        ("sum", "1235.01", False),
        ("sum", "-1234.5", False),
        ("sum", "12,34.5", False),
        ("sum", "no idea", False),
        ("sum", "", False),
    ],
)
def test_an_answer_is_right_in_all_or_not(modules, bank, part, answer, right):
    item = next(item for item in bank["items"] if item["id"] == f"case/{part}")
    assert (
        modules("([item, answer]) => marking.isRight(item, answer ?? undefined)", [item, answer])
        is right
    )


def test_numbers_are_read_as_people_write_them(modules):
    texts = {
        "1,234.50": 1234.5, "$1,234.50": 1234.5, "41.5%": 41.5, ".5": 0.5, "0.5": 0.5, "12.": 12,
        "-$40": -40, "−3": -3, "$-3": -3, "(1,200)": -1200, "1 200": 1200, "1,23": None, "": None,
        "$": None, "%": None, "1.2.3": None, ".": None, "1e3": None, "007": 7, ",5": None,
    }  # fmt: skip
    found = modules("texts => texts.map((text) => marking.readNumber(text) ?? null)", list(texts))
    assert dict(zip(texts, found, strict=True)) == texts


def test_the_interval_is_that_of_newcombe_and_of_the_models(modules):
    pairs = [(81, 263), (15, 148), (0, 20), (20, 20), (1, 1), (0, 1), (141, 200), (7, 9)]
    found = modules("pairs => pairs.map((pair) => report.wilson(...pair))", pairs)
    published = [(0.2553, 0.3662), (0.0624, 0.1605), (0, 0.1611)]
    for ends, expected in zip(found[:3], published, strict=True):
        assert ends == pytest.approx(expected, abs=5e-5)
    for ends, pair in zip(found, pairs, strict=True):
        assert ends == pytest.approx(wilson(*pair), abs=1e-12)


def test_the_weakest_domains_are_those_with_the_lowest_share_and_a_miss(modules):
    by = {
        code: {"items": items, "correct": correct}
        for code, items, correct in [
            ("A", 4, 4), ("B", 10, 9), ("C", 4, 1), ("D", 9, 4), ("E", 2, 1), ("F", 8, 4),
        ]
    }  # fmt: skip
    assert modules("by => report.weakest(by)", by) == ["C", "D", "F"]


def test_the_calculator_reads_and_never_runs_what_is_typed(modules):
    sums = {
        "1,250 × 12": "15,000", "2+3*4": "14", "(2+3)*4": "20", "10-4-3": "3", "100/8/5": "2.5",
        "-3+5": "2", "2*-3": "-6", "0.1+0.2": "0.3", "48%": "0.48", "$1,150,000/92": "12,500",
        "525000 ÷ 12500": "42", "2(3)": "!I cannot read “(” here.",
        "1/0": "!Nothing can be divided by zero.", "2+": "!Something is missing at the end.",
        "(2": "!A bracket is open: add “)”.", "": "!Type",
        "5 5": "!A sign is missing between two numbers.",
        "1.234,50": "!I cannot read “1.234,50”. Write numbers as 1,234.50.",
        "=5+3": "8", " = (1+1)*2": "4", "5=3": "!I cannot read “=” here.",
        "alert(1)": "!I cannot read “a” here.", "1;2": "!I cannot read “;” here.", "5 x 4": "20",
    }  # fmt: skip
    found = modules(
        """texts => texts.map((text) => {
            try { return calculator.shown(calculator.calculate(text)); }
            catch (error) { return `!${error.message}`; }
        })""",
        list(sums),
    )
    wrong = {
        text: result
        for (text, expected), result in zip(sums.items(), found, strict=True)
        if not (result.startswith("!Type") if expected == "!Type" else result == expected)
    }
    assert wrong == {}
