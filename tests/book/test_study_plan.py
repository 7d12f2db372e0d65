"""The plan keeps to the time there is, says what does not fit, and is a calendar file."""

import json
import math
import re
from datetime import date, datetime, timedelta

import pytest

from medoffice import questions
from medoffice.book.progress.outline import topics
from medoffice.book.study import planner

pytestmark = pytest.mark.browser
MODULE = "study-plan.js"
MONDAY, WEDNESDAY, SATURDAY = 1, 3, 6
COURSE = json.loads(json.dumps(planner.course(topics())))
ASKED = {
    "exam": "cmm",
    "date": "2027-03-01",
    "today": "2026-11-30",
    "hours": 6,
    "days": [MONDAY, WEDNESDAY, SATURDAY],
    "weak": ["CMM3"],
    "knowsWeak": True,
    "read": [],
    "opened": [],
}


@pytest.fixture
def plan(module):
    def made(**changes):
        return module(MODULE, "makePlan(...given)", [ASKED | changes, COURSE])

    return made


def questions_on(file):
    return [question for question in questions.load() if question.file == f"{file}.yml"]


def items(made, *kinds):
    found = [item for day in made["days"] for item in day["items"]]
    return [item for item in found if not kinds or item["kind"] in kinds]


def test_it_keeps_to_the_days_of_the_week_and_their_length(plan):
    for changes in ({}, {"hours": 3}, {"hours": 12, "days": [0, 2, 4, 5]}, {"exam": "cmpe"}):
        made = plan(**changes)
        asked = ASKED | changes
        whole = asked["hours"] * 60 // len(asked["days"])
        for day in made["days"]:
            there = date.fromisoformat(day["date"])
            assert there.isoweekday() % 7 in asked["days"]
            assert asked["today"] <= day["date"] < asked["date"]
            sitting = any(item.get("sitting") for item in day["items"])
            assert day["minutes"] <= whole or sitting
            assert day["minutes"] == sum(item["minutes"] for item in day["items"])
        assert made["minutes"]["planned"] <= made["minutes"]["there"]


def test_a_chapter_and_its_lab_are_there_once_in_the_order_of_the_book(plan):
    made = plan(hours=12)
    assert made["left"] == []
    read = list(dict.fromkeys(item["what"] for item in items(made, "read")))
    assert read == [
        f"Read {chapter['title']}{', and answer its questions' * bool(chapter['questions'])}"
        for chapter in COURSE["chapters"]
    ]
    minutes = sum(item["minutes"] for item in items(made, "lab"))
    assert minutes == sum(chapter["lab"] for chapter in COURSE["chapters"])
    assert min(item["minutes"] for item in items(made, "read", "lab", "practice")) >= 15


def test_a_page_beside_a_chapter_is_planned_in_its_place_with_its_own_time(plan):
    made = plan(exam="cmpe", hours=12, weak=[])
    owners, claim = "Owners, boards and the manager", "The life of a claim"
    read = list(dict.fromkeys(item["short"] for item in items(made, "read")))
    assert read[read.index("Read Strategy and measures") + 1] == f"Read {owners}"
    assert read.index(f"Read {claim}") < read.index("Read Claims, denials and appeals")
    asked = len(questions_on("owners-and-board"))
    minutes = {name: 0 for name in (f"Read {owners}", f"Read {claim}", f"Lab of {claim}")}
    for item in items(made, "read", "lab"):
        if item["short"] in minutes:
            minutes[item["short"]] += item["minutes"]
    assert list(minutes.values()) == [40 + 5 * math.ceil(asked / 5), 15, 20]
    (lab,) = {i["page"] for i in items(made, "lab") if i["short"] == f"Lab of {claim}"}
    assert lab == "notebooks/billing/remittance"
    assert f"Lab of {owners}" not in {item["short"] for item in items(made, "lab")}
    known = next(c for c in COURSE["chapters"] if c["slug"] == "strategy")
    assert known["questions"] == len(questions_on("strategy")), "not those of the other page"
    assert not [i for i in items(plan(read=["owners-and-board"]), "read") if owners in i["what"]]


@pytest.mark.parametrize(
    ("hours", "count"),
    [(1, 1), (1, 3), (1, 7), (2, 5), (2, 7), (3, 2), (3, 7), (6, 3), (10, 7), (20, 5)],
)
def test_few_hours_on_many_days_are_used_and_not_by_flashcards(plan, hours, count):
    days = [MONDAY, WEDNESDAY, SATURDAY, 0, 2, 4, 5][:count]
    made = plan(date="2026-12-24", hours=hours, days=days)
    there = made["minutes"]["there"]
    assert made["left"] and made["minutes"]["planned"] >= 0.88 * there
    cards = {day["date"]: 0 for day in made["days"]}
    for day in made["days"]:
        minutes = sum(item["minutes"] for item in day["items"] if item["kind"] == "cards")
        cards[day["date"]] = minutes
        assert minutes <= day["block"] / 4
        assert day["minutes"] <= day["block"] or any(i.get("sitting") for i in day["items"])
    assert sum(cards.values()) <= 0.2 * there
    begun = {item["kind"] for day in made["days"][:2] for item in day["items"]}
    assert begun & {"read", "practice"}, "not with flashcards alone"


def test_no_minute_of_a_week_is_lost_and_days_too_short_are_told(plan):
    week = plan(hours=3, days=[0, 1, 2, 3, 4, 5, 6])
    assert sum(day["block"] for day in week["days"][:7]) == 180
    assert week["short"] == {"minutes": 25, "better": {"days": 3, "minutes": 60}}
    assert plan(hours=1, days=[1, 3, 6])["short"]["better"] == {"days": 1, "minutes": 60}
    assert plan(hours=6)["short"] is None and plan(hours=1, days=[6])["short"] is None


def test_who_does_not_know_where_they_are_weak_finds_out_first(plan):
    first = plan(knowsWeak=False)["days"][0]["items"][0]
    assert first["what"].startswith("Find out where you are weak: ten questions of each domain")
    assert not [i for i in items(plan()) if i["what"].startswith("Find out")]
    few = plan(knowsWeak=False, hours=2, date="2026-12-14")
    assert not [i for i in items(few) if i["what"].startswith("Find out")], "no time for it"


@pytest.mark.parametrize(("hours", "days"), [(1, [SATURDAY]), (2, [*range(7)]), (4, [1, 4])])
def test_what_is_taken_in_sittings_has_three_at_most_and_no_week_is_left_empty(plan, hours, days):
    for exam in ("cmm", "cmpe"):
        made = plan(exam=exam, hours=hours, days=days, knowsWeak=False)
        parts = {}
        for item in items(made):
            if item.get("sitting"):
                parts.setdefault(item["what"], []).append((item["part"], item["minutes"]))
        assert len(parts) >= 2, "finding out, and a mock exam or two"
        for sittings in parts.values():
            whole = [f"sitting {n} of {len(sittings)}" for n in range(1, len(sittings) + 1)]
            assert [part for part, _ in sittings] == (whole if len(sittings) > 1 else [""])
            assert len(sittings) <= 3
            assert max(minutes for _, minutes in sittings) <= 60 * hours
        if hours > 1:
            assert sum(minutes for _, minutes in parts[f"Full mock: {made['exam']}"]) >= 180
        else:
            full = made["left"][-1]
            assert full["short"] == "Full mock exam", "a third of it takes more than an hour"
            assert made["enough"]["hours"] >= 1.5
        weeks = {date.fromisoformat(day["date"]).isocalendar()[:2] for day in made["days"]}
        assert len(weeks) == 13
        assert made["minutes"]["planned"] <= made["minutes"]["there"]


def asked_in_many_ways():
    """Plans of all lengths, hours and days, with and without what is known of a reader."""
    away, hours = (5, 12, 24, 35, 91, 200), (1, 1.5, 3, 6, 12, 25)
    weeks = ([SATURDAY], [1, 4], [MONDAY, WEDNESDAY, SATURDAY], [*range(1, 6)], [*range(7)])
    slugs = [chapter["slug"] for chapter in COURSE["chapters"]]
    for number in range(60):
        exam = list(COURSE["exams"])[number % 3]
        today = date(2026, 11, 28) + timedelta(number % 7)
        read = slugs[number % 5 :: 3] if number % 4 == 3 else []
        yield {
            "exam": exam,
            "date": (today + timedelta(away[number * 7 // 5 % 6])).isoformat(),
            "today": today.isoformat(),
            "hours": hours[number // 5 % 6],
            "days": weeks[number % 5],
            "weak": [*COURSE["exams"][exam]["shares"]][:2] if number % 3 else [],
            "knowsWeak": number % 2 == 0,
            "read": read,
            "opened": read[2:],
        }


def study_days(asked):
    there = date.fromisoformat(asked["today"])
    end = date.fromisoformat(asked["date"])
    days = [there + timedelta(n) for n in range((end - there).days)]
    return [day for day in days if day.isoweekday() % 7 in asked["days"]]


def all_there_is_to_do(asked):
    """Minutes of everything that may be planned, by its name."""
    exam = COURSE["exams"][asked["exam"]]
    wanted = {}
    for chapter in COURSE["chapters"]:
        if chapter["slug"] not in asked["read"]:
            minutes = chapter["read"] + 5 * math.ceil(chapter["questions"] / 5)
            wanted[f"Read {chapter['title']}"] = minutes
        if chapter["lab"] and chapter["slug"] not in asked["opened"]:
            wanted[f"Lab of {chapter['title']}"] = chapter["lab"]
    for code, share in exam["shares"].items():
        sets = 1 + (share >= 15) + 2 * (code in asked["weak"])
        kind = "Scenarios" if exam["scenarios"] else "Questions"
        wanted[f"{kind}: {COURSE['domains'][code]}"] = 30 * sets
    return wanted


def by_name(some):
    minutes = {}
    for item in some:
        if item["kind"] in ("read", "lab", "practice") and not item.get("sitting"):
            minutes[item["short"]] = minutes.get(item["short"], 0) + item["minutes"]
    return minutes


@pytest.fixture(scope="module")
def many(module):
    asked = [one for one in asked_in_many_ways() if study_days(one)]
    made = module(
        MODULE, "makePlan && given[0].map((one) => m.makePlan(one, given[1]))", [asked, COURSE]
    )
    return list(zip(asked, made, strict=True))


def test_of_many_plans_none_drops_a_day_has_a_week_over_its_hours_or_loses_a_thing(many):
    for asked, made in many:
        planned = {day["date"]: day for day in made["days"]}
        assert list(planned) == [day.isoformat() for day in study_days(asked)], asked
        for week in {day["monday"] for day in made["days"]}:
            there = [day for day in made["days"] if day["monday"] == week]
            assert 0 < sum(day["minutes"] for day in there) <= 60 * asked["hours"], (week, asked)
        assert made["minutes"]["planned"] <= made["minutes"]["there"]
        done, left = by_name(items(made)), by_name(made["left"])
        both = {name: done.get(name, 0) + left.get(name, 0) for name in {*done, *left}}
        assert both == all_there_is_to_do(asked), asked
        assert "practice" not in made["missing"] or made["minutes"]["there"] < 60, asked
        last = {
            item.get("domain"): item["number"]
            for item in items(made, "practice")
            if "number" in item
        }
        for task in made["left"]:
            assert task.get("number", 9) > last.get(task.get("domain"), 0), (
                "second sets after first"
            )


def test_of_many_plans_none_has_practice_before_a_chapter_that_says_it_serves_the_domain(many):
    seen = 0
    for asked, made in many:
        reading = {}
        for place, item in enumerate(items(made)):
            if item["kind"] == "read":
                reading |= dict.fromkeys(item["codes"], place)
        lacks = {code for task in made["left"] for code in task.get("codes", [])}
        unread = {"none": set(), "some": set()}
        for place, item in enumerate(items(made)):
            if item["kind"] != "practice" or item.get("sitting"):
                continue
            code = item["domain"]
            seen += code in reading
            assert reading.get(code, -1) < place, (code, asked)
            known = code in reading or any(
                code in chapter[COURSE["exams"][asked["exam"]]["outline"]]
                for chapter in COURSE["chapters"]
                if chapter["slug"] in asked["read"]
            )
            if code in lacks:
                unread["some" if known else "none"].add(code)
        assert {kind: set(codes) for kind, codes in made["unread"].items()} == unread, asked
    assert seen > 100


def test_of_many_plans_none_leaves_out_what_a_week_has_time_for(many):
    for asked, made in many:
        left = [task["minutes"] for task in made["left"] if task["kind"] != "mock"]
        free = {}
        for day in made["days"]:
            if day["items"][-1]["short"] != "Rest":
                minutes = day["block"] - day["minutes"]
                free[day["monday"]] = free.get(day["monday"], 0) + minutes
        assert not left or max(free.values(), default=0) < min(left), asked
        if made["left"]:
            assert made["enough"]["hours"] or made["enough"]["date"], asked


def test_where_neither_more_hours_nor_a_later_day_would_do_both_together_are_told(plan):
    made = plan(date="2026-12-14", hours=1, days=[MONDAY])
    enough = made["enough"]
    assert enough["both"] and enough["hours"] > 1 and enough["date"] > "2027-03-01"
    assert plan(hours=enough["hours"], date=enough["date"], days=[MONDAY])["left"] == []


def test_what_is_practiced_is_read_already_or_the_plan_says_that_it_is_not(plan):
    known = [chapter["slug"] for chapter in COURSE["chapters"] if "CMM7" in chapter["cmm"]]
    made = plan(read=known, opened=known)
    assert items(made, "practice")[0]["domain"] == "CMM7", "at once: it is read"
    short = plan(date="2026-12-14", hours=8, weak=[])
    none = short["unread"]["none"]
    assert items(short, "practice") and none == ["CMM4"], "the others have a chapter first"
    less = plan(date="2026-12-14", hours=4, weak=[])
    practiced = {item["domain"] for item in items(less, "practice")}
    read = {code for item in items(less, "read") for code in item["codes"]}
    assert less["unread"]["none"] and set(less["unread"]["none"]) == practiced - read


def test_only_the_last_days_before_the_exam_are_for_rest(plan):
    def last(day):
        made = plan(date=day, days=[SATURDAY])
        review = items(made, "review")[-1]
        what = review["what"].split(":")[0]
        assert (review.get("page") == "") == (what == "Rest your head"), "it is no practice"
        return what

    assert last("2027-03-01") == "Rest your head"  # a Monday
    assert last("2027-03-04") == "Review"


def test_mock_exams_come_near_the_end_the_full_one_last(plan):
    made = plan()
    mocks = [
        (day["date"], item["what"].split(":")[0], item["minutes"])
        for day in made["days"]
        for item in day["items"]
        if item["kind"] == "mock"
    ]
    assert mocks == [
        ("2027-02-08", "Half-length mock", 90 + 30),
        ("2027-02-22", "Full mock", 180 + 45),
    ]
    leads = [item["preset"] for item in items(made, "mock")]
    assert leads == ["exam=cmm&length=half", "exam=cmm&length=full"]
    after = [
        item["kind"] for day in made["days"] if day["date"] > "2027-02-22" for item in day["items"]
    ]
    assert set(after) == {"cards", "review"}


def test_what_does_not_fit_is_told_the_weak_domains_stay_and_the_way_out_is_right(plan):
    made = plan(date="2027-01-04", hours=6)
    wanted = plan(hours=12)["minutes"]["planned"] - sum(
        i["minutes"] for i in items(plan(hours=12), "cards", "review")
    )
    done = made["minutes"]["planned"] - sum(i["minutes"] for i in items(made, "cards", "review"))
    assert done + made["minutes"]["left"] == wanted
    assert made["left"][0]["kind"] == "lab", "labs of strong domains are dropped first"
    assert set(named_first("cmm", "CMM3", 4)) <= read_in(made)
    assert practiced(made)["CMM3"] == 4 * 30, "with all of its sets"
    enough = made["enough"]
    assert plan(date="2027-01-04", hours=enough["hours"])["left"] == []
    assert plan(date="2027-01-04", hours=enough["hours"] - 0.5)["left"] != []
    assert plan(date=enough["date"])["left"] == []
    assert plan(date=(date.fromisoformat(enough["date"]) - timedelta(7)).isoformat())["left"] != []


def named_first(exam, code, count=1):
    """The chapters that the crosswalk names first for a domain."""
    return COURSE["exams"][exam]["taught"][code][:count]


def read_in(made):
    return {item["slug"] for item in items(made, "read")}


def practiced(made):
    minutes = {}
    for item in items(made, "practice"):
        if not item.get("sitting"):
            minutes[item["domain"]] = minutes.get(item["domain"], 0) + item["minutes"]
    return minutes


NINE_WEEKS = {"date": "2027-02-01", "hours": 3, "days": [2, SATURDAY], "knowsWeak": False}


def test_when_time_is_short_each_domain_keeps_what_the_crosswalk_names_first_and_practice(plan):
    shares = COURSE["exams"]["cmm"]["shares"]
    made = plan(**NINE_WEEKS, weak=[])
    first = {slug for code in shares for slug in named_first("cmm", code)}
    assert {"privacy-and-security", "operating-budget", "staff-evaluations"} < first
    assert {"patient-access", "front-end"} < first <= read_in(made)
    assert practiced(made) == dict.fromkeys(shares, 30)
    assert not {"strategy", "owners-and-board"} & read_in(made)


def test_when_time_is_short_weak_domains_keep_all_their_practice_and_others_a_set(plan):
    weak = {"CMM2": 4, "CMM4": 3}
    made = plan(**NINE_WEEKS | {"knowsWeak": True}, weak=list(weak))
    sets = practiced(made)
    assert {code: sets.pop(code) for code in weak} == {c: 30 * n for c, n in weak.items()}
    assert set(sets.values()) == {30}
    assert {slug for code in weak for slug in named_first("cmm", code)} <= read_in(made)


@pytest.mark.parametrize("exam", ["cmpe", "cmpe-scenarios"])
@pytest.mark.parametrize("weak", [[], ["OG"]])
def test_the_shortest_plans_have_practice_and_say_what_they_have_not(plan, exam, weak):
    made = plan(exam=exam, weak=weak, date="2026-12-21", hours=1, days=[SATURDAY])
    assert practiced(made)[weak[0] if weak else "OM"] >= 30
    assert read_in(made)
    assert made["missing"] == ["mock", "review"]
    assert plan()["missing"] == []


def test_in_a_plan_of_one_week_the_mock_exam_leaves_days_to_learn_before_it(plan):
    made = plan(date="2026-12-07", days=[1, 2, 3, 4, 5], weak=[])
    kinds = [{item["kind"] for item in day["items"]} for day in made["days"]]
    (mock,) = (number for number, there in enumerate(kinds) if "mock" in there)
    assert 2 * mock >= len(kinds) and "CMM1" in practiced(made)


def test_what_is_done_is_left_out(plan):
    slugs = [chapter["slug"] for chapter in COURSE["chapters"]]
    made = plan(read=slugs, opened=slugs[1:])
    assert not items(made, "read")
    assert {item["what"] for item in items(made, "lab")} == {
        f"Lab of {COURSE['chapters'][0]['title']}"
    }


def test_a_weak_domain_gets_more_practice(plan):
    def sets(made):
        return sum(item["minutes"] for item in items(made, "practice") if item["domain"] == "CMM9")

    assert sets(plan(weak=["CMM9"])) == 3 * sets(plan(weak=[]))


def test_spare_time_is_spread_over_all_weeks(plan):
    made = plan(date="2027-11-30")
    learning = [
        day["date"] for day in made["days"] if any(i["kind"] == "read" for i in day["items"])
    ]
    assert learning[-1] > "2027-08-01"
    assert made["left"] == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"date": ""}, "Give the day of your exam."),
        ({"date": "2027-02-30"}, "Give the day of your exam."),
        ({"date": "2026-11-29"}, "November 29, 2026 is past. Give a day after today."),
        ({"date": "2026-11-30"}, "Your exam is today. There is nothing left to plan: good luck."),
        (
            {"date": "2029-11-30"},
            "November 30, 2029 is more than two years away. Plan when it is nearer.",
        ),
        ({"hours": None}, "Give your hours a week, from 1 to 40."),
        ({"hours": 41}, "Give your hours a week, from 1 to 40."),
        ({"days": []}, "Choose at least one day of the week."),
        ({"exam": "toString"}, "Choose an exam."),
        (
            {"date": "2026-12-02", "days": [SATURDAY]},
            "Between today and December 2, 2026 there is none of the days of the week you chose.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_planned_is_told_plainly(plan, changes, said):
    assert plan(**changes) == {"faults": [said]}


def test_a_leap_day_is_a_day(plan, module):
    made = plan(today="2028-02-25", date="2028-03-06", days=[0, 1, 2, 3, 4, 5, 6], hours=10)
    there = [day["date"] for day in made["days"]]
    assert "2028-02-29" in there and there[-1] == "2028-03-05" and len(there) == len(set(there))
    assert module(MODULE, "isDay(given)", "2028-02-29")
    assert not module(MODULE, "isDay(given)", "2027-02-29")
    assert module(MODULE, "addDays(...given)", ["2028-02-28", 2]) == "2028-03-01"


def test_a_day_is_the_same_in_every_time_zone(browser, assets):
    expression = (
        "async ([asked, course]) => (await import('/study-plan.js')).makePlan(asked, course)"
    )
    made = []
    for zone in ("Pacific/Honolulu", "Pacific/Kiritimati"):
        with browser.new_context(timezone_id=zone) as context:
            page = context.new_page()
            page.goto(f"{assets}/favicon.svg")
            made.append(page.evaluate(expression, [ASKED, COURSE]))
    assert made[0] == made[1]


def test_weak_domains_are_taken_from_practice_exams(module):
    def exam(**by):
        return {"by": {code: {"items": n, "correct": right} for code, (n, right) in by.items()}}

    exams = [
        exam(CMM1=(20, 0), CMM2=(4, 0)),
        *[exam(CMM1=(10, 7), CMM3=(10, 6))] * 3,
    ]
    codes = ["CMM1", "CMM2", "CMM3", "CMM4"]
    assert module(MODULE, "weakFrom(...given)", [exams, codes]) == ["CMM3"]
    bad = exam(CMM1=(10, 6), CMM2=(10, 2), CMM3=(10, 5), CMM4=(10, 1))
    worst = module(MODULE, "weakFrom(...given)", [[bad], codes])
    assert worst == ["CMM4", "CMM2", "CMM3"], "three, the worst first"


# ------------------------------------------------------------- the calendar file


def calendar(module, made, at="18:00", address=None):
    options = {"at": at, "stamp": "20261130T050000Z", "address": address}
    return module(MODULE, "calendar(...given)", [made, options])


def unescaped(text):
    return re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], text)


def events(text):
    """Read a calendar file as RFC 5545 wants it written, and refuse any other."""
    assert text.endswith("\r\n") and not re.search(r"(?<!\r)\n|\r(?!\n)", text)
    lines = text.removesuffix("\r\n").split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    unfolded = re.sub(r"\r\n[ \t]", "", text.removesuffix("\r\n")).split("\r\n")
    names = [line.partition(":")[0] for line in unfolded]
    assert all(re.fullmatch(r"[A-Z-]+(;VALUE=DATE)?", name) for name in names)
    assert unfolded[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and names[2] == "PRODID"
    assert unfolded[-1] == "END:VCALENDAR"
    found, current = [], None
    for line in unfolded[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert current is None
            current = {}
        elif line == "END:VEVENT":
            found.append(current)
            current = None
        elif current is not None:
            assert name not in current
            if name in ("SUMMARY", "DESCRIPTION"):
                assert not re.search(r"(?<!\\)[,;]", value.replace("\\\\", ""))
            current[name] = value
    return found


def test_the_calendar_file_has_an_event_for_each_study_day_and_the_exam(module, plan):
    made = plan(date="2027-01-20")
    *study, exam = events(calendar(module, made))
    assert len(study) == len(made["days"])
    for event, day in zip(study, made["days"], strict=True):
        start = datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%S")
        assert start == datetime.fromisoformat(f"{day['date']}T18:00:00")
        hours, minutes = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", event["DURATION"]).groups("0")
        assert 60 * int(hours) + int(minutes) == day["minutes"] > 0
        *told, where = unescaped(event["DESCRIPTION"]).split("\n")
        assert len(told) == len(day["items"])
        assert where == "Your plan is in the course, on the page Study planner."
        assert told[0].startswith(day["items"][0]["what"])
    assert (exam["DTSTART;VALUE=DATE"], exam["SUMMARY"]) == ("20270120", "CMM exam")
    names = [event["UID"] for event in (*study, exam)]
    assert len(set(names)) == len(names)
    again = [
        event["UID"]
        for event in events(calendar(module, plan(date="2027-01-20", hours=9), "07:30"))
    ]
    assert set(names) & set(again), "a newer file replaces the days that are in both"


def test_long_and_awkward_texts_are_folded_and_escaped(module):
    what = "Größe, 20; a\\b " + "é" * 80 + "\nnext"
    item = {"kind": "read", "what": what, "short": what, "part": "", "minutes": 60}
    day = {"date": "2027-01-04", "minutes": 60, "items": [item]}
    made = {"exam": "CMM exam", "date": "2027-01-20", "days": [day]}
    study, _ = events(calendar(module, made))
    assert unescaped(study["SUMMARY"]) == what
    assert unescaped(study["DESCRIPTION"]).startswith(f"{what}: 60 min\n")
    assert study["DURATION"] == "PT1H"


def test_a_title_says_what_the_day_is_for_and_the_description_where_the_plan_is(module):
    def item(kind, short, part=""):
        return {"kind": kind, "what": short, "short": short, "part": part, "minutes": 15}

    cards = item("cards", "Flashcards")
    day = {
        "date": "2027-01-04",
        "minutes": 60,
        "items": [
            cards,
            item("read", "Read Coding", "the rest"),
            *[item("lab", "Lab of Coding")] * 2,
        ],
    }
    idle = {"date": "2027-01-05", "minutes": 15, "items": [cards]}
    made = {"exam": "CMM exam", "date": "2027-01-20", "days": [day, idle]}
    address = "https://example.org/book/certification/planner.html"
    first, second, _ = events(calendar(module, made, address=address))
    assert unescaped(first["SUMMARY"]) == "Read Coding (the rest); Lab of Coding; 1 more"
    assert unescaped(second["SUMMARY"]) == "Flashcards"
    assert unescaped(first["DESCRIPTION"]).endswith(f"\nYour plan: {address}")
