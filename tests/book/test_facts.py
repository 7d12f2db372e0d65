"""The figures in the prose are those of the data, and every one is used."""

import re
from pathlib import Path

import pytest

from medoffice.book import facts

BOOK = Path(__file__).parents[2] / "book"
GLUED = re.compile(r"\{glue:text\}`([a-z0-9-]+)`")


def pages():
    return [
        page for page in sorted(BOOK.rglob("*.md")) if "facts.glue_figures(" in page.read_text()
    ]


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_a_page_quotes_every_figure_worked_out_for_it_and_no_other(page):
    assert set(GLUED.findall(page.read_text())) == set(facts.of(page.stem).figures())


def test_a_chapter_without_figures_is_named():
    with pytest.raises(ValueError, match="'no-such-chapter'"):
        facts.of("no-such-chapter")


def test_the_prose_on_renwick_holds():
    """What the chapter argues from must be so in the data, or the argument must change."""
    figures = facts.of("patient-access").figures()
    assert float(figures["renwick-tna"]) >= 1.5 * float(figures["others-tna"])
    assert figures["renwick-asked-extra"] == "six"
    assert float(figures["renwick-rule-of-thumb"]) < 14
    percent = {name: float(text.rstrip("%")) for name, text in figures.items() if "%" in text}
    assert percent["renwick-no-show-rate"] > percent["others-no-show-rate"]
    # A text seems to do harm before one looks within bands of lead time.
    assert percent["texted-rate"] > percent["not-reminded-rate"]
    assert percent["no-show-rate-wrong"] < percent["no-show-rate"]


def test_the_prose_on_the_clinicians_holds():
    """The longest wait goes with the most no-shows; the other six cannot be ranked."""
    first, *others = facts.of("patient-access").access_by_provider().rows

    def interval(row):
        return [float(end.rstrip("%")) for end in row["95% interval"].split(" to ")]

    assert first["Clinician"] == "Dr. Tobias Renwick"
    assert all(interval(first)[0] > interval(row)[1] for row in others)
    assert max(interval(row)[0] for row in others) < min(interval(row)[1] for row in others)


def test_the_prose_on_templates_and_overbooking_holds():
    page = facts.of("patient-access")
    rows = {row["Template"]: row for row in page.templates_compared().rows}
    stream, wave = rows["Stream"], rows["Wave (3 an hour)"]
    assert float(wave["Idle (minutes)"]) < float(stream["Idle (minutes)"])
    assert float(wave["Wait (mean minutes)"]) > float(stream["Wait (mean minutes)"])

    worth = [
        [float(part) for part in row["Worth, against none extra ($)"].replace("−", "-").split("±")]
        for row in page.overbooking_compared().rows[1:]
    ]
    (first, _), (second, _), (third, _), (fourth, _) = worth
    assert second > first > second - first > 0
    assert third < second
    assert fourth < third
    assert all(luck <= 3 for _, luck in worth)
    # The page says 10.8 are expected, so the table must not say 10.7.
    expected = page.figures()["renwick-expected-shows"]
    assert page.overbooking_compared().rows[0]["Patients seen"] == expected


def test_texts_help_within_every_band_of_lead_time():
    for row in facts.of("patient-access").reminders_within_lead_time().rows:
        if row["Text message"] != "nobody":
            texted, not_reminded = (
                float(row[k].rstrip("%")) for k in ("Text message", "No reminder")
            )
            assert texted < not_reminded, row


def test_renwicks_patients_are_like_everybodys_within_a_band_of_lead_time():
    from medoffice import practice
    from medoffice.scheduling import access

    book = practice.load("appointments")
    book = book.assign(
        band=access.lead_band(book["lead_days"]),
        renwick=book["provider_id"] == facts.of("patient-access").RENWICK,
    )
    rates = access.no_show_rate(book, by=["band", "renwick"])
    for band in access.LEAD_BANDS:
        his, theirs = rates.loc[(band, True)], rates.loc[(band, False)]
        assert his["low"] <= theirs["high"], band
        assert theirs["low"] <= his["high"], band


def test_the_prose_on_the_two_reports_holds():
    """Both reports are far off, in opposite directions, and the truth lies below the rule."""
    figures = facts.of("working-with-numbers").figures()
    number = {
        name: float(text.replace(",", "").replace("−", "-").rstrip("%"))
        for name, text in figures.items()
        if text != "none"
    }
    assert number["report-completed"] < number["completed"] < number["report-total"]
    assert number["growth"] < 0 < number["growth-wanted"] < number["report-up"]
    parts = ("completed", "no-shows", "canceled", "canceled-late", "bumped")
    assert sum(number[part] for part in parts) == number["bookings"]
    assert number["clinic-days"] == number["year-ago-days"]
    assert round(number["completed"] / number["clinic-days"], 1) == number["a-day"]
    assert number["share-of-bookings"] < number["share-of-expected"]
    # "Searching for the same name and birth date finds too little: none here."
    assert figures["alike"] == "none"
    assert number["probable-pairs"] > 50


def test_the_quarter_before_was_shorter_by_a_day():
    rows = {row["Quarter"]: row for row in facts.of("working-with-numbers").quarters().rows}
    assert int(rows["2025, 3"]["Clinic days"]) == int(rows["2025, 2"]["Clinic days"]) + 1


def test_the_prose_on_the_visit_of_meet_willow_bend_holds():
    """A copay, a deductible in two payments, and nothing owed: the chapter argues from it."""
    figures = facts.of("meet-willow-bend").figures()

    def money(name):
        return float(figures[f"example-{name}"].lstrip("$").replace(",", ""))

    assert money("charged") == pytest.approx(money("first-charge") + money("second-charge"))
    assert money("allowed") == pytest.approx(money("charged") - money("contract"))
    assert money("allowed") == pytest.approx(money("paid") + money("copay") + money("later"))
    assert money("later") == pytest.approx(2 * money("half"))
    assert money("left") == 0
    assert money("patient") == pytest.approx(money("copay") + money("later"))
    assert 40 < money("later") < 50  # "about $45"
    assert (figures["example-day"], figures["example-charge-day"]) == ("March 14", "March 17")


def test_the_prose_on_the_year_of_meet_willow_bend_holds():
    page = facts.of("meet-willow-bend")

    def amounts(table):
        return [float(row["Dollars"].replace(",", "").replace("−", "-")) for row in table.rows]

    charged, *given_up, kept, programs, revenue = amounts(page.charges_to_revenue())
    assert charged + sum(given_up) == pytest.approx(kept, abs=3)
    assert kept + programs == pytest.approx(revenue, abs=3)
    again, *spent, left = amounts(page.revenue_to_clinicians())
    assert again == revenue
    assert revenue + sum(spent) == pytest.approx(left, abs=3)
    # "two million dollars" lie between charges and revenue.
    assert 1.9e6 < charged - revenue < 2.4e6
    # "It was set a little lower this year", so the change adds to revenue.
    assert given_up[-1] > 0
    collected = [float(row["Paid"].lstrip("$")) for row in page.payers().rows]
    assert collected[0] == max(collected)


def test_every_share_the_chapter_quotes_has_a_line_of_its_own():
    page, figures = facts.of("meet-willow-bend"), facts.of("meet-willow-bend").figures()
    lines = {
        row["Line"]: row
        for table in (page.revenue_to_clinicians(), page.charges_to_revenue())
        for row in table.rows
    }
    quoted = {
        "kept-of-charges": "Kept of charges",
        "contract-share": "Given up by contract and by law",
        "wages-share": "Wages of the office",
        "left-share": "Left to pay the clinicians",
    }
    for name, line in quoted.items():
        *_, share = lines[line].values()
        assert float(figures[name].rstrip("%")) == pytest.approx(
            float(share.strip("−%")), abs=0.51
        ), name
    assert figures["denied-lost"].lstrip("$") == (
        lines["Denied or late claims, lost"]["Dollars"].lstrip("−")
    )


def test_the_prose_on_loops_holds():
    page = facts.of("case-flow")
    figures = page.figures()
    number = {
        name: float(text.replace(",", "").rstrip("%"))
        for name, text in figures.items()
        if text.replace(",", "").rstrip("%").isdigit()
    }
    # "Nobody read the list of open referrals": most urgent ones of that summer were never sent.
    assert number["summer-unsent"] > number["summer-urgent"] / 2
    # Results that came while she was away were mostly never read, and the others nearly all were.
    assert number["away-unread"] > number["away-came"] / 2
    assert number["here-unread"] < 0.05 * number["here-came"]
    assert number["away-abnormal"] > 0
    assert number["abnormal-unread"] + number["abnormal-untold"] == number["abnormal-late"]
    # The three shares of the last quarters differ as the text says.
    assert number["third-told"] == number["third-ordered"]
    assert number["third-wrong"] > number["third-share"] + 20
    assert number["last-closed-share"] < number["third-share"] - 10
    assert number["last-young"] > 0.9 * number["last-ordered"]
    assert figures["sent-median"] == "1 day"


def test_the_prose_on_the_front_desk_holds():
    """There are enough hours on the phones and at the desk, and they lie in the wrong place."""
    figures = facts.of("staff-schedules").figures()
    number = {
        name: float(text.replace(",", "").rstrip("%"))
        for name, text in figures.items()
        if text.replace(",", "").rstrip("%").replace(".", "").isdigit()
    }
    assert number["hours-needed"] < number["hours-there"]
    assert number["fte-needed"] < number["fte-payroll"]
    # "There is hardly any slack."
    assert number["fte-payroll"] - number["fte-needed"] < 0.2
    assert number["monday-there"] < number["monday-needed"]
    assert number["tuesday-there"] > number["tuesday-needed"]
    assert number["moved-lost"] < number["all-lost"] / 2
    assert number["noon-lost"] > 10 * number["three-lost"]
    # "The second person changes everything and just misses 80%."
    assert number["example-1"] < 20 < 70 < number["example-2"] < 80 < number["example-3"]
    assert number["example-needed"] == 3
    # "The formula had said as much": of one person, who was there.
    assert number["example-there"] == 1
    assert abs(number["example-1-lost"] - number["example-happened-lost"]) < 5
    # "Count before you believe."
    assert abs(number["call-offs-edges"] - 40) < 5
    assert number["march-lost"] > number["year-lost"]


def test_the_prose_on_the_week_of_the_front_desk_holds():
    days = {row["Day"]: row for row in facts.of("staff-schedules").week_on_the_phones().rows}
    there = {day: float(row["Hours of people, there"]) for day, row in days.items()}
    spare = {day: there[day] - float(row["Hours of people, needed"]) for day, row in days.items()}
    # Mondays have most calls and nearly the fewest people; Tuesdays and Thursdays have plenty.
    assert sorted(there, key=there.get)[:2] == ["Wednesday", "Monday"]
    assert {day for day, hours in spare.items() if hours > 4} == {"Tuesday", "Thursday"}
    assert min(spare, key=spare.get) == "Monday"


def test_the_prose_on_who_pays_for_it_holds():
    """The rule by risk looks efficient, and the text says whom it makes wait."""
    from medoffice.book.facts import shared_slot

    rows = {row["Group"]: row for row in shared_slot.waits_by_group().rows}

    def wait(group, column):
        return float(rows[group][column].split("\N{NO-BREAK SPACE}")[0])

    risk, without = "By risk", "By risk, without payer and language"
    assert wait("Everybody", risk) < wait("Everybody", "By lot")
    for group in ("Medicaid", "Spanish"):
        assert wait(group, risk) > wait(group, "By lot") + 0.5
    assert wait("Medicare", risk) < wait("Medicare", "By lot") / 2
    # What is left when the columns are deleted.
    assert wait("Spanish", without) == pytest.approx(wait("Everybody", without), abs=0.2)
    assert abs(wait("Medicaid", without) - wait("Commercial", without)) < 0.3
    gap = {rule: wait("Medicaid", rule) - wait("Medicare", rule) for rule in (risk, without)}
    assert 0.5 < gap[without] / gap[risk] < 0.75
    figures = shared_slot.figures()
    percent = {name: float(text.rstrip("%")) for name, text in figures.items() if "%" in text}
    assert percent["steady-medicaid"] > percent["steady-commercial"] > percent["steady-medicare"]
    # Those who had missed nothing are picked less often than all of their group, and still most.
    assert percent["lot-shared"] < percent["steady-medicaid"] < percent["medicaid-shared"]
    assert percent["risk-both"] < percent["lot-both"]


def test_the_forecast_comes_true_but_for_the_highest_chances():
    from medoffice.book.facts import shared_slot

    def share(text):
        return float(text.rstrip("%"))

    *others, top = shared_slot.forecast_and_outcome().rows
    for row in others:
        low, high = map(share, row["95% interval"].split(" to "))
        assert low <= share(row["Foretold"]) <= high, row
    assert share(top["Missed"]) < share(top["Foretold"]) < share(top["Missed"]) + 3


def test_the_prose_on_the_days_before_a_visit_holds():
    page = facts.of("front-end")
    figures = page.figures()
    number = {
        name: float(text.replace(",", "").strip("$%"))
        for name, text in figures.items()
        if text.replace(",", "").strip("$%").replace(".", "", 1).isdigit()
    }
    # "A check prevents nearly all of them", and they are few.
    assert number["refused-unchecked"] > 0.9 * number["refused"]
    assert number["refused"] < 0.005 * number["sent"]
    assert number["refused-monday"] > number["refused"] / 2
    # "With many plans the copay is the smaller part."
    assert number["example-copay"] < number["example-deductible"]
    assert number["owed-copay"] < number["owed-deductible"] / 2
    due, share = number["example-due"], number["example-deductible"] + number["example-copay"]
    assert due == pytest.approx(share)
    assert number["example-met"] < due
    # "More than half of these patients were owed one."
    assert number["estimates-due"] > number["self-pay"] / 2
    assert number["estimates-short"] + number["estimates-long"] == number["estimates-due"]
    # "Together far above both estimates; still, one of them passes the test."
    tested = [row["May be disputed"] for row in page.four_hundred().rows]
    assert [text.split(",")[0] for text in tested] == ["no", "yes"]
    # The supplement leaves the deductible; Medicaid leaves nothing.
    owed = {row["Second plan"]: row["Patient owes"] for row in page.two_plans().rows}
    assert owed["Medicaid"] == "$0.00" != owed["a supplement"]


def test_the_prose_on_the_life_of_a_claim_holds():
    """The payer's answer takes longest; half of the charges and of the balances are quick."""
    page = facts.of("life-of-a-claim")
    charged, _, answered, settled, _ = page.where_the_days_go().rows
    assert int(charged["Half within"]) <= 1 and settled["Half within"] == "0"
    halves = [int(row["Half within"]) for row in page.where_the_days_go().rows[:-1]]
    assert int(answered["Half within"]) == max(halves)


def test_the_prose_on_payer_contracts_holds():
    """A raise in the first sentence, a loss in the end; one payer and one service are short."""
    page = facts.of("contracts")
    figures = page.figures()
    dollars = {
        name: float(text[1:].replace(",", ""))
        for name, text in figures.items()
        if text.startswith("$")
    }
    assert dollars["letter-headline"] > 40 * dollars["letter-change"] > 0
    assert dollars["letter-waiting"] > dollars["letter-change"]
    assert abs(dollars["letter-waiting"] - dollars["letter-change"] - dollars["letter-net"]) <= 1
    assert figures["our-percent"] == figures["letter-percent"]
    assert dollars["short-lost"] > dollars["short-open"]
    assert figures["short-next"] == "January 2, 2026"
    assert len(page.contracts_compared().rows) == 6


def test_the_prose_on_receivables_holds():
    figures = facts.of("receivables").figures()
    number = {
        name: float(text.replace(",", "").strip("$%"))
        for name, text in figures.items()
        if text.replace(",", "").replace(".", "").strip("$%").isdigit()
    }
    # "Patients' money is old, Medicare's is not"; most of what is old is patients'.
    assert number["old-share-patients"] > 4 * number["old-share-medicare"]
    # "Here the two are close", and the mixed figure is far from both.
    assert abs(number["gross-days"] - number["net-days"]) < 1
    assert number["mixed-days"] > 1.5 * number["gross-days"]
    # "The net rate of the sheet is the echo of a busy October".
    assert number["net-october"] < 80 and number["net-december"] > 110
    assert 95 < number["net-settled"] < 97
    assert number["settled-open"] < 0.002 * number["settled-collectible"]
    assert number["net-young"] < 60
    # The credits that are listed are those of the books.
    held = number["federal-money"] + sum(
        credit.amount / 100 for credit in facts.of("receivables")._held() if not credit.federal
    )
    assert round(held) == number["credits"]
    assert number["short-posted"] - number["short-banked"] == pytest.approx(number["short"])
    # "{first-answer-share} waits for a first answer, and only a little of it is old".
    assert number["first-answer-old"] < 0.1 * number["first-answer"]


def test_the_prose_on_the_fortnight_holds():
    """The bill of the rules, line by line; a test of the lab ties the rosters to the planner."""
    chapter = facts.of("staff-schedules")
    figures, rows = chapter.figures(), chapter.rules_and_their_cost().rows
    house, unshared, taken_back, longer, saturdays = rows
    empty, late, changed = (
        "Empty hours", "Most late shifts", "Shifts changed",
    )  # fmt: skip
    assert house["Days taken back"] == "0"
    # "Most of them while Mira Smallbone is on vacation and on the Monday before Christmas."
    usual = chapter.look_up(chapter.House())
    spans = [day.day for day in usual.days]
    minutes = [sum(each) for each in zip(*usual.empty.values(), strict=True)]
    then = sum(m for day, m in zip(spans, minutes, strict=True) if day <= 19 or day == 22)
    assert then > 0.75 * sum(minutes)
    # "Fewer shifts change"; "late shifts out of nine"; the same pay.
    assert int(unshared[changed]) < int(house[changed])
    assert int(unshared[late]) >= 8
    assert figures["plan-days"] == "nine"
    assert unshared["Pay"] == house["Pay"]
    assert float(taken_back[empty]) < float(house[empty]) - 10
    assert int(longer[changed]) == max(int(row[changed]) for row in rows)
    assert float(saturdays[empty]) > float(house[empty])
    assert "Mira Smallbone has Monday, December 15, off" in figures["clash"]
    locked = chapter.look_up(chapter.House(usual_shifts=True, shared=False)).sentences
    assert any("Friday, December 19, from 7:30 to 8:00" in sentence for sentence in locked)
    assert "Mira Smallbone has Friday, December 19, off" in locked
    assert (figures["monday-clinicians"], figures["monday-assistants"]) == ("seven", "five")


def test_the_prose_on_the_operating_budget_holds():
    """On budget by faults that cancel; volume is a fifth of the gap; the plan was off."""
    from medoffice.budgeting import books, explained

    page = facts.of("operating-budget")
    figures = page.figures()
    number = {
        name: float(text.replace(",", "").replace("−", "-").replace("$", "").rstrip("%"))
        for name, text in figures.items()
        if re.fullmatch(r"[−$\d,.%]+", text)
    }
    # "On budget": nearly nothing in all, and large parts behind it.
    assert abs(number["q-planned"] - number["q-actual"]) < 0.01 * number["q-planned"]
    assert number["q-vaccines"] > 0.4 * number["q-planned"]
    # "Timing": far under in spring, over in fall, under in the year.
    assert number["spring-vaccines"] > number["q-vaccines"] and number["year-vaccines"] > 0
    # "Volume explains about a fifth of the gap", and the allowance about all of it.
    volume = number["planned-result"] - number["result"] - number["gap"]
    assert volume == 0
    year = page._report().variance().part("volume").amount / -100
    assert 0.15 < year / number["gap"] < 0.25
    assert 0.8 < number["allowance-before"] / number["gap"] < 1.2
    # "Did every insurer cut its prices in one year, all at once?"
    split = explained.revenue_variance(books.months_of(2025)).part("price")
    assert all(part.amount < 0 for part in split.parts if part.name != "SLF")
    assert number["uncharged-worth"] > number["raise-cost"]
    # "Next to nothing, and no room for one bad month."
    assert 0 < number["next-result"] < 5_000
    assert number["q-rate"] > 0 > number["q-hours"]
    errors = [float(row["Off by, on average"].rstrip("%")) for row in page.methods().rows]
    assert min(errors) == errors[1] and max(errors) == errors[3]


def test_the_prose_on_buying_and_stock_holds():
    """Five small excursions and one long; nine doses for six days; the weekend hides the dates."""
    page = facts.of("buying-and-stock")
    figures = page.figures()
    highest = sorted(found.highest for found in page._excursions())
    assert figures["excursions"] == "6" and highest[-2] < 10 < highest[-1]
    # "Both": the weekend is most of the money, and the share has risen without it, too.
    money = {name: float(figures[name].lstrip("$").replace(",", "")) for name in
             ("spoiled-vaccine", "vaccine-lost")}  # fmt: skip
    assert money["spoiled-vaccine"] > 0.6 * money["vaccine-lost"]
    before, without = (
        float(figures[name].rstrip("%")) for name in ("share-before", "share-without")
    )
    assert without > 1.5 * before
    # "That is six": of nine doses on July 31.
    assert figures["soon-left"] == "3"
    # The bills that cost too much are those the tests of the models know.
    assert (figures["over"], figures["short"], figures["twice"]) == (
        "$532.90", "$518.00", "$1,680.01",
    )  # fmt: skip


def test_the_prose_on_wage_and_hour_holds():
    """What the page says in words about its figures."""
    page = facts.of("wage-and-hour")
    said = page.figures()
    assert (said["day-arrives"], said["day-leaves"]) == ("8:26 am", "5:37 pm")
    assert (said["day-from"], said["day-to"]) == ("8:30 am", "5:30 pm")
    assert int(said["day-worked"]) - int(said["day-paid"]) == int(said["day-lost"]) == 11
    assert said["rounded-people"] == "seven"
    # Who divides the minutes of the sentence by 60 gets its hours.
    minutes, hours = (float(said[name].replace(",", "")) for name in ("lost-minutes", "lost-hours"))
    assert minutes / 60 == pytest.approx(hours, abs=0.05)
    # "Her weeks were paid at just under 40 hours."
    paid = [week.paid / 60 for week in page._of(page.PATRICIA, page._weeks()) if week.meals]
    assert sum(38 < hours < 40 for hours in paid) > len(paid) / 2
    # "So family and medical leave does not reach it, and the laws on disability and pregnancy do."
    assert page.SIZES[1] == page.workers() and 15 <= page.workers() < 50
    verdicts = {row["Job as it is done"]: row["Overtime is due"] for row in page.jobs().rows}
    assert list(verdicts.values()).count("yes") == 5
    sums = [float(row["Together"].strip("$").replace(",", "")) for row in page.what_is_owed().rows]
    assert sums[-1] == pytest.approx(sum(sums[:-1])) and f"${sums[-1]:,.2f}" == said["owed"]
    # "a case ... cover the second column": every case of the tables is one of the file.
    assert len(page.what_is_work().rows) == 11 and len(page.pay_of_a_week().rows) == 6
