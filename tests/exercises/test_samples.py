"""The marked samples of writing tell the truth: their figures are those of the data."""

import re

import nbformat

from medoffice.grading.answers import writings
from medoffice.grading.course import EXERCISES


def strong(assignment, task):
    """Return the strong sample of a writing task, on one line."""
    (text,) = (one.text for one in writings(assignment) if (one.task, one.name) == (task, "strong"))
    return " ".join(text.split())


def test_the_reply_samples_keep_to_the_length_asked_for():
    for writing in writings("patient-access"):
        if writing.task == "front-desk":
            assert 80 <= len(writing.text.split()) <= 200, writing.name


def test_the_figures_of_the_memo_on_access_are_those_of_the_data(capsys):
    import pandas as pd

    from medoffice.grading.assignments.patient_access import session
    from medoffice.scheduling import access

    data = EXERCISES / "source/patient-access/data"
    bookings = pd.read_csv(data / "bookings.csv")
    slots = pd.read_csv(data / "open-slots.csv", parse_dates=["date"])
    memo = strong("patient-access", "memo")

    renwick = slots[(slots["provider_id"] == "TR") & ~slots["held"]]
    third = (renwick["date"].sort_values().iloc[2] - pd.Timestamp("2025-10-06")).days
    assert f"follow-up was {third} days away" in memo
    lead = bookings.groupby("provider_id")["lead_days"].median()
    assert f"a median of {lead['TR']:.0f} days ahead, against {lead['LS']:.0f} for hers" in memo
    rates = access.no_show_rate(bookings, "provider_id")["rate"]
    everybody = access.no_show_rate(bookings)["rate"].iloc[0]
    assert f"{rates['TR']:.1%} did not come, against {everybody:.1%}" in memo
    bands = access.no_show_rate(
        bookings.assign(band=access.lead_band(bookings["lead_days"])), "band"
    )["rate"]
    assert f"missed by {bands['Same day']:.0%} of patients" in memo
    assert f"booked 15 to 28 days ahead by {bands['15 to 28 days']:.0%}" in memo
    reminded = bookings.assign(reminded=bookings["reminder"] != "none")
    crude = access.no_show_rate(reminded, "reminded")["rate"]
    assert f"({crude[True]:.1%} against {crude[False]:.1%})" in memo

    file = EXERCISES / "source/patient-access/patient-access.ipynb"
    (answer,) = (
        cell.source
        for cell in nbformat.read(file, as_version=4).cells
        if cell.id == "template-answer"
    )
    proposal = answer.split('"""')[1]
    for name, morning in [
        ("today", session.TODAY),
        ("two in every slot from 8 to 10", session.WISH),
        ("one extra at 8:00, four same-day places", proposal),
    ]:
        session.try_out(morning, no_show=0.10)
        figures = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
        seen, wait = figures["Patients seen"], figures["Average wait"].split()[0]
        overtime = figures["Overtime"].split()[0]
        assert f"| {name} | {seen} | {wait} min | {overtime} min |" in memo


def test_the_figures_of_the_note_on_september_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/working-with-numbers/data"
    bookings = pd.read_csv(data / "bookings.csv", parse_dates=["date"])
    report = pd.read_csv(data / "report.csv", dtype=str, keep_default_na=False)
    note = strong("working-with-numbers", "note")

    done = bookings[bookings["outcome"] == "completed"]
    months = done.groupby(["provider_id", "month"])
    visits, days = months["appointment_id"].count().unstack(), months["date"].nunique().unstack()
    now, then = "2025-09", "2024-09"
    assert f"We had {visits[now].sum():,} completed visits" in note
    in_report = report[report["Patient"] != ""].drop_duplicates("Appt #")
    in_report = in_report[~in_report["Patient"].str.startswith("ZZTEST")]
    assert f"leaves {len(in_report):,} bookings" in note
    assert f"Completed {(report['Status'] == 'Completed').sum():,} times" in note

    a_day = visits / days
    change, totals = a_day[now] / a_day[then] - 1, visits[now] / visits[then] - 1
    tatlock = f"{visits[now]['JT']} visits, against {visits[then]['JT']} a year before"
    assert f"{tatlock}, which is {-totals['JT']:.0%} fewer" in note
    assert f"on {days[now]['JT']} days instead of {days[then]['JT']}" in note
    assert f"{a_day[now]['JT']:.1f} visits, against {a_day[then]['JT']:.1f}" in note
    assert list(change[change < -0.05].index) == ["LS"]
    strandquist = f"from {a_day[then]['LS']:.1f} to {a_day[now]['LS']:.1f} visits a day"
    assert f"{strandquist}, or {-change['LS']:.1%}" in note


def test_the_texts_about_schedules_keep_to_the_length_asked_for():
    lengths = {"message": (120, 250), "call-off": (80, 200)}
    for writing in writings("staff-schedules"):
        least, most = lengths[writing.task]
        assert least <= len(writing.text.split()) <= most, (writing.task, writing.name)


def test_the_figures_of_the_message_to_the_team_are_those_of_the_data():
    import pandas as pd

    from medoffice.grading.assignments.staff_schedules import roster
    from medoffice.scheduling import workweek

    data = EXERCISES / "source/staff-schedules/data"
    hours, need = pd.read_csv(data / "hours.csv"), pd.read_csv(data / "need.csv")
    punches = pd.read_csv(data / "punches.csv", parse_dates=["date"])
    message = strong("staff-schedules", "message")

    calls = hours.groupby(["weekday", "hour"])["calls"].mean()
    assert f"rang {calls['Monday', 9]:.0f} times between 9 and 10 on an average Monday" in message
    assert f"and {calls['Friday', 9]:.0f} times on a Friday" in message
    week = roster.read(roster.TODAY)
    missing = [roster.short(week, need, day) for day in range(5)]
    assert missing == [[(690, 2)], [], [], [], [(480, 1)]]
    assert "two people are missing on Monday at 11:30" in message
    assert "one on Friday at 8" in message
    weeks = workweek.weekly_hours(punches)
    over = weeks[weeks["week_of"].eq("2025-03-09") & weeks["overtime_hours"].gt(0)]
    assert f"it came to {over['overtime_hours'].sum():.0f} hours for five people" in message
    assert len(over) == 5


def test_the_figures_of_the_page_on_tracking_are_those_of_the_data():
    import pandas as pd

    from medoffice.operations import loops

    data, today = EXERCISES / "source/case-flow/data", pd.Timestamp("2025-12-31")
    dates = ["ordered_on", "sent_on", "booked_for", "seen_on", "report_on", "closed_on"]
    referrals = pd.read_csv(data / "referrals.csv", parse_dates=dates)
    results = pd.read_csv(data / "results.csv", parse_dates=["resulted_on", "patient_told_on"])
    page = strong("case-flow", "process")

    assert f"we had {referrals['closed_on'].isna().sum()} open referrals" in page
    untold = results[(results["abnormal"] == "yes") & results["patient_told_on"].isna()]
    days = (today - untold["resulted_on"]).dt.days
    assert len(untold) == 8 and (days > 7).sum() == 7 and (days == 0).sum() == 1
    oldest = untold["result_id"][days == days.max()]
    assert f"{oldest.iloc[0]} and {oldest.iloc[1]} came {days.max()} days ago" in page

    late = [loop for loop in loops.referral_loops(referrals, today) if loop.late]
    urgent = [loop for loop in late if loop.serious]
    unsent = sum(loop.step == "sent" for loop in urgent)
    assert f"that are late, {len(urgent)} of them, and {unsent} of these never left" in page
    assert f"Most late referrals, {sum(loop.step == 'booked' for loop in late)}, wait" in page

    waits = (referrals["report_on"] - referrals["seen_on"]).dt.days.dropna()
    assert (waits <= 17).mean() >= 0.9 > (waits <= 16).mean()
    shares = {}
    for urgency, limit in (("routine", 90), ("urgent", 30)):
        theirs = referrals[referrals["urgency"] == urgency]
        old = theirs[(today - theirs["ordered_on"]).dt.days > limit]
        shares[urgency] = ((old["closed_on"] - old["ordered_on"]).dt.days <= limit).mean()
    assert f"{shares['routine']:.0%} and {shares['urgent']:.0%} today" in page


def test_the_message_on_a_result_tells_what_the_log_says():
    import pandas as pd

    file = EXERCISES / "source/case-flow/data/results.csv"
    log = pd.read_csv(file, parse_dates=["resulted_on"]).set_index("result_id")
    result, message = log.loc["T03781"], strong("case-flow", "message")
    assert (result["provider_id"], result["test"], result["abnormal"]) == ("LS", "x-ray", "yes")
    assert pd.isna(result["reviewed_on"]) and pd.isna(result["patient_told_on"])
    days = (pd.Timestamp("2025-12-31") - result["resulted_on"]).days
    assert f"came on April {result['resulted_on'].day}, {days} days ago" in message
    for writing in writings("case-flow"):
        if writing.task == "message":
            assert 80 <= len(writing.text.split()) <= 200, writing.name


def test_the_figures_of_the_month_end_report_are_those_of_the_data():
    import pandas as pd

    data, today = EXERCISES / "source/receivables/data", pd.Timestamp("2025-12-31")
    balances = pd.read_csv(data / "open-balances.csv", parse_dates=["served_on"])
    months = pd.read_csv(data / "months.csv", parse_dates=["month_end"])
    visits = pd.read_csv(data / "visits.csv", parse_dates=["quarter_end"])
    credits = pd.read_csv(data / "credits.csv", parse_dates=["known_on", "returned_on"])
    deposits = pd.read_csv(data / "deposits.csv")
    work = pd.read_csv(data / "work.csv").set_index("stage")
    report = strong("receivables", "report")

    last, three = months.iloc[-1], months.tail(3)
    assert f"We are owed ${last['receivables']:,.0f}" in report
    assert f"less ${-balances['amount'][balances['amount'] < 0].sum():,.0f} of credits" in report
    days = last["receivables"] * three["days"].sum() / three["charges"].sum()
    assert f"| days | {days:.1f} |" in report
    owed = balances[balances["amount"] > 0]
    old = (today - owed["served_on"]).dt.days > 90
    share = owed["amount"][old].sum() / owed["amount"].sum()
    assert f"| {share:.1%} | of ${owed['amount'].sum():,.0f} owed" in report
    patients = owed["owner"] == "patient"
    theirs = owed["amount"][old & patients].sum() / owed["amount"][patients].sum()
    assert f"patients alone {theirs:.1%}" in report
    settled = visits[(today - visits["quarter_end"]).dt.days > 180].sum(numeric_only=True)
    collected = settled["insurers"] + settled["patients"] - settled["refunds"]
    net = collected / (settled["charges"] - settled["contractual"] - settled["discounts"])
    assert f"| net collection | {net:.1%} | visits of January 2024 to June 2025" in report
    rates = months["collected"] / (months["charges"] - months["contractual"] - months["discounts"])
    assert f"Why not {rates.iloc[-1]:.0%}" in report
    assert f"October was at {rates.iloc[-3]:.0%}" in report

    held = credits[credits["returned_on"].isna()]
    medicare, others = held[held["owed_to"] == "MCR"], held[held["kind"] == "patient"]
    assert f"for {len(medicare)} visits" in report
    assert f"we hold ${medicare['amount'].sum():,.2f} of Medicare's money" in report
    assert set((today - medicare["known_on"]).dt.days - 60) == {75}
    waiting = others[(today - others["known_on"]).dt.days > 30]
    assert len(waiting) == 5
    assert f"waited for ${waiting['amount'].sum():,.2f} for longer" in report
    short = deposits[deposits["day"] < "2025-12-29"]
    short = short[(short["posted"] - short["banked"]).abs() > 0.004]
    assert list(short["batch"]) == ["2025-09-16 counter"]
    assert f"${(short['posted'] - short['banked']).iloc[0]:.0f} short" in report

    needed = work["balances"] * work["minutes"] / 60
    an_hour = work["gain"] * work["dollars"] / needed
    first = an_hour.sort_values(ascending=False).index[:4]
    hours = [*(round(needed[stage]) for stage in first[:3]), 40 - needed[first[:3]].sum()]
    for words, given in zip(
        ("not sent ({:.0f} hours)", "without a statement ({:.0f})", "corrected claims ({:.0f})"),
        hours,
        strict=False,
    ):
        assert words.format(given) in report
    brings = (an_hour * needed)[first[:3]].sum() + an_hour[first[3]] * hours[3]
    assert f"expect about ${round(brings, -2):,.0f}" in report
    untouched = work.loc["denied: nobody works on it", "balances"]
    assert f"{untouched} denied balances lie untouched" in report
    for writing in writings("receivables"):
        assert 250 <= len(writing.text.split()) <= 500, writing.name


def test_the_texts_about_paying_keep_to_the_length_asked_for():
    lengths = {"policy": (250, 450), "call-back": (80, 200)}
    for writing in writings("front-end"):
        least, most = lengths[writing.task]
        words = len(writing.text.split())
        assert words <= most, (writing.task, writing.name)
        assert writing.name == "weak" or words >= least, writing.task


def test_the_figures_of_the_renegotiation_brief_and_of_its_dispute_are_those_of_the_data():
    import pandas as pd

    data, today = EXERCISES / "source/contracts/data", pd.Timestamp("2025-12-31")
    mix = pd.read_csv(data / "mix.csv")
    payments = pd.read_csv(data / "payments.csv", parse_dates=["date", "decided_on"])
    brief, dispute = strong("contracts", "brief"), strong("contracts", "dispute")

    dollars = mix[["medicare", "contract"]].multiply(mix["units"], axis="index")
    sums = dollars.groupby(mix["payer_id"]).sum()
    times = sums["contract"] / sums["medicare"]
    assert f"Keystream pays {times['KEY']:.2f} times Medicare" in brief
    assert f"Broadleaf {times['BRD']:.2f} and Unity {times['UNI']:.2f}" in brief
    point = dollars.loc[mix["by_rvu"] & (mix["payer_id"] == "KEY"), "medicare"].sum() / 100
    assert f"worth ${point:,.0f} a year" in brief

    short = payments[payments["allowed"].between(0.01, payments["contract"] - 0.01)]
    missing = short["contract"] - short["allowed"]
    whole = f"{len(short)} lines, $"
    assert f"{whole}{missing.sum():,.2f}" in brief
    assert f"{len(short)} lines, each short by ${missing.iloc[0]:.2f}" in dispute
    assert f"together ${missing.sum():,.2f}" in dispute
    age = (today - short["decided_on"]).dt.days
    assert f"${missing[age <= 60].sum():,.2f} can still be disputed" in brief
    assert f"For the other ${missing[age > 60].sum():,.2f}" in brief
    assert round(missing[age > 180].sum(), -1) == 260
    for writing in writings("contracts"):
        if writing.task == "dispute":
            assert 100 <= len(writing.text.split()) <= 250, writing.name


def test_the_note_on_the_audit_tells_what_the_findings_say():
    import pandas as pd

    from medoffice.scheduling.intervals import clopper_pearson

    findings = pd.read_csv(EXERCISES / "source/coding/data/findings.csv")
    his, note = findings[findings["provider_id"] == "SO"], strong("coding", "note")
    wrong = his[his["coded"] != his["supported"]]
    levels = wrong["coded"].str[-1].astype(int) - wrong["supported"].str[-1].astype(int)
    assert (len(his), set(levels)) == (30, {1})
    low, high = clopper_pearson(len(wrong), len(his))
    assert f"Of your thirty, {len(wrong)} had a code" in note
    assert f"lies between {low:.0%} and {high:.0%}" in note
    money = (wrong["allowed"] - wrong["should_be"]).sum()
    assert f"They come to ${money:,.2f}" in note
    for writing in writings("coding"):
        assert 150 <= len(writing.text.split()) <= 300, writing.name


def test_the_figures_of_the_memo_on_the_quarter_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/operating-budget/data"
    lines = pd.read_csv(data / "lines.csv").set_index("line")
    payers, wages = pd.read_csv(data / "payers.csv"), pd.read_csv(data / "wages.csv").iloc[-1]
    memo, planned, visits = strong("operating-budget", "memo"), 4_692, 4_636
    assert (payers["planned_visits"].sum(), payers["visits"].sum()) == (planned, visits)
    sign = lines["kind"].map({"income": 1, "cost": -1})
    result = (lines[["budget", "actual"]].multiply(sign, axis="index")).sum()
    made = f"It made ${result['actual']:,.0f} against ${result['budget']:,.0f}"
    assert made in memo
    follows = lines["follows"] == "visits"
    flexible = lines["budget"].where(~follows, lines["budget"] * visits / planned)
    volume, effect = ((flexible - lines["budget"]) * sign), (lines["actual"] - flexible) * sign
    assert f"about ${-round(volume.sum(), -1):,.0f} less" in memo
    revenue = "Net patient revenue"
    assert f"${-volume[revenue]:,.0f} less revenue" in memo
    assert f"${volume.drop(revenue).sum():,.0f} less for supplies" in memo
    assert f"made up for it by ${effect.sum():,.0f}" in memo
    for name, word in (
        (revenue, "better"), ("Support staff wages", "better"),
        ("Vaccines and drugs", "worse"), ("Physician pay", "worse"),
    ):  # fmt: skip
        amount = round(abs(effect[name]), -1 if name == revenue else 0)
        assert f"${amount:,.0f} {word}" in memo, name
    a_visit = payers["planned"] / payers["planned_visits"]
    mix = (payers["visits"] - visits * payers["planned_visits"] / planned) * a_visit
    price = payers["actual"] - payers["visits"] * a_visit
    assert f"${price.sum():,.0f} because a visit brought more" in memo
    assert f"${mix.sum():,.0f} from more commercial visits" in memo
    rate = wages["planned_pay"] / wages["planned_hours"] * wages["hours"] - wages["pay"]
    assert f"the rate is ${rate:,.0f} below plan" in memo
    stays = (lines["actual"] * -sign)[~follows].sum()
    a_day = stays / ((lines["actual"] * sign)[follows].sum() / visits) / 62
    assert f"needed {a_day:.1f} visits a day and had {visits / 62:.1f}" in memo
    for writing in writings("operating-budget"):
        assert 250 <= len(writing.text.split()) <= 450, writing.name


def test_the_figures_of_the_memo_on_the_add_on_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/equipment-and-vendors/data"
    points = pd.read_csv(data / "points.csv").set_index("criterion")
    offers = pd.read_csv(data / "offers.csv").set_index("offer")
    contracts = pd.read_csv(data / "contracts.csv", parse_dates=["ends_on"])
    memo = strong("equipment-and-vendors", "memo")
    share = points["weight"] / points["weight"].sum()
    score = points[list(offers.index)].multiply(share, axis="index").sum()
    assert f"most points, {score.max():.2f}" in memo and score.idxmax() == "Offer F"
    assert f"Offer E has {score['Offer E']:.2f} and Offer D {score['Offer D']:.2f}" in memo
    ahead = points["Offer E"] - points["Offer D"]
    now, own = share["Exchange with the EHR"], ahead["Exchange with the EHR"]
    rest = ((share * ahead).sum() - now * own) / (1 - now)
    assert f"counted {rest / (rest - own):.1%} in place of {now:.0%}" in memo
    cost = offers["setup"] + sum(offers["yearly"] / 1.069**year for year in range(3))
    assert f"${cost['Offer D']:,.0f} | ${cost['Offer E']:,.0f}" in memo
    saved = round(cost["Offer D"] - cost["Offer E"], -1)
    assert f"Offer E costs about ${saved:,.0f} less" in memo
    reminders = contracts.set_index("contract").loc["VC12"]
    notice = reminders["ends_on"] - pd.Timedelta(days=reminders["notice_days"])
    assert f"its notice day is {notice:%B} {notice.day}, a holiday" in memo
    for writing in writings("equipment-and-vendors"):
        assert 200 <= len(writing.text.split()) <= 400, writing.name


def test_the_figures_of_the_letter_on_vaccine_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/buying-and-stock/data"
    doses, log = pd.read_csv(data / "doses.csv"), pd.read_csv(data / "log.csv")
    letter = strong("buying-and-stock", "letter")
    by_reason = doses.groupby("reason")[["doses", "cost"]].sum()
    lost = by_reason.loc[["spoiled", "expired", "wasted"]]
    for reason, (units, cost) in lost.iterrows():
        assert f"| {reason} | {units:.0f} | ${cost:,.2f} |" in letter
    whole = lost["doses"].sum()
    assert f"lost {whole} doses of vaccine worth ${lost['cost'].sum():,.2f}" in letter
    given = by_reason["doses"]["given"]
    assert f"That is {whole / (whole + given):.1%} of the doses" in letter
    small = whole - lost["doses"]["spoiled"]
    assert f"Without the weekend it would be {small / (small + given):.1%}" in letter
    warm = log["highest"].idxmax()
    read = pd.to_datetime(log["read"])
    hours = (read[warm] - read[warm - 1]).total_seconds() / 3600
    assert f"at {log['highest'][warm]} °C, and {hours:.0f} hours had passed" in letter
    for writing in writings("buying-and-stock"):
        assert 200 <= len(writing.text.split()) <= 400, writing.name


def test_the_figures_of_the_review_and_the_plan_are_those_of_the_folder():
    import pandas as pd

    from medoffice.people.evaluations import wording
    from medoffice.people.evaluations.improvement_plan import Expectation, Plan

    data = EXERCISES / "source/staff-evaluations/data"
    notes = pd.read_csv(data / "notes.csv", parse_dates=["noted_on"])
    goal = pd.read_csv(data / "goals.csv").iloc[-1]
    review, plan = strong("staff-evaluations", "review"), strong("staff-evaluations", "plan")

    of_2025 = notes[notes["noted_on"].dt.year == 2025]
    for day in of_2025["noted_on"]:
        assert f"On {day:%B} {day.day}" in review
    assert set(notes["line"]) == {"Quality of work", "Registration"}
    words = "{baseline}% in January, {result}% in October, with {target}% as the target"
    assert words.format(**goal) in review
    assert goal["status"] in review

    begins = pd.Timestamp("2025-12-22")
    asked = Expectation("asks", "check-ins", sample=20, now=16, target=19)
    table = re.findall(r"\| \d \| \w+, (\w+ \d+) \| (\d+) of 20 \|", plan)
    looks = Plan(begins.date(), (asked,)).checkpoints()
    assert table == [(f"{look.on:%B} {look.on.day}", str(look.wanted[0])) for look in looks]

    character = {wording.CHARACTER, wording.PROTECTED}
    for writing in writings("staff-evaluations"):
        marked = {remark.kind for remark in wording.remarks(writing.text)} & character
        assert bool(marked) == (writing.name == "weak"), (writing.task, writing.name, marked)
        least, most = {"review": (250, 450), "plan": (200, 400)}[writing.task]
        assert least <= len(writing.text.split()) <= most, (writing.task, writing.name)


def test_the_figures_of_the_training_plan_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/training-plan/data"
    lines = pd.read_csv(data / "lines.csv", parse_dates=["first_due", "last", "next_due"])
    year = pd.read_csv(data / "year.csv", parse_dates=["by"])
    memo, today, first = (
        strong("training-plan", "plan"), pd.Timestamp("2025-12-31"), pd.Timestamp("2026-01-02")
    )  # fmt: skip
    due = lines["first_due"].where(lines["last"].isna(), lines["next_due"])
    late = (today - due).dt.days.where(due < today)
    assert f"{late.notna().sum()} of {len(lines)} lines are late" in memo
    by_law = lines[late.notna() & (lines["ground"] == "the law sets when")].index
    assert list(lines["name"][by_law]) == ["Thelma Duckworth", "Daphne Meriwether"]
    thelma, daphne = late[by_law]
    assert f"Daphne, never, {daphne:.0f} days late; Thelma, {thelma:.0f} days" in memo
    hours = year.groupby(year["by"].clip(lower=first).dt.month)["minutes"].sum() / 60
    assert f"{hours.sum():.0f} hours fall due, {hours[1]:.0f} of them in January" in memo
    assert f"and {hours[7]:.0f} in July" in memo and hours[11] < 3
    plain = year["minutes"] / 60 * year["rate"]
    premium = (year["fte"] >= 1) & (year["exempt"] == "no")
    extra = plain.where(~premium, plain * 1.5)
    assert f"${plain.sum():,.0f} of pay in working hours, or ${extra.sum():,.0f} on top" in memo

    def sessions(title, early):
        held = []
        for day in sorted(year.loc[year["title"].str.startswith(title), "by"].clip(lower=first)):
            if not held or (day - held[-1]).days > early:
                held.append(day)
        return len(held)

    blood, privacy = (
        tuple(sessions(title, early) for early in (60, 0)) for title in ("Bloodborne", "Privacy")
    )
    assert "takes {} in place of {}, privacy {} in place of {}".format(*blood, *privacy) in memo
    for writing in writings("training-plan"):
        assert 200 <= len(writing.text.split()) <= 400, writing.name


def test_the_days_of_the_plan_for_a_medical_assistant_are_those_of_the_model():
    from datetime import date

    import pandas as pd

    from medoffice.people.hiring import willow_bend
    from medoffice.people.hiring.first_weeks import steps_for
    from medoffice.people.hiring.onboarding import plan

    text = strong("hiring", "plan")
    days = willow_bend.open_days(date(2025, 12, 1), date(2026, 12, 31))
    due = {
        each.step.step_id: each
        for each in plan(steps_for("medical-assistant"), date(2026, 1, 12), days)
    }
    said = {
        "i9-2": "I-9 section 2",
        "hepb": "hepatitis B vaccine offered",
        "reported": "report to the state",
        "T11": "injections watched",
    }
    for step, words in said.items():
        by = due[step].act_by
        assert f"| {by:%B} {by.day} | {words}" in text
    sunday = due["reported"].on
    assert f"due {sunday:%B} {sunday.day}, a {sunday:%A}" in text
    for number in (30, 60, 90):
        by = due[f"day{number}"].act_by
        assert f"*Day {number}, {by:%B} {by.day}.*" in text
    steps = pd.read_csv(EXERCISES / "source/hiring/data/steps.csv").set_index("step")
    assert steps.loc["hepb", "counted"] == "working"
    for writing in writings("hiring"):
        assert 300 <= len(writing.text.split()) <= 500, writing.name


def test_the_pages_on_the_conflict_keep_to_the_length_and_the_strong_one_to_the_facts():
    texts = {w.name: w.text for w in writings("wage-and-hour") if w.task == "conflict"}
    assert all(150 <= len(text.split()) <= 300 for text in texts.values())
    for fact in ("5:22", "5:00", "5:48", "four patients", "two of three days"):
        assert fact in texts["strong"]
    for word in ("began", "sensitive", "jealous", "attitude"):
        assert word not in texts["strong"]


def test_the_letter_that_goes_with_the_money_keeps_its_length_and_is_true():
    import pandas as pd

    for writing in writings("wage-and-hour"):
        if writing.task == "letter":
            assert 150 <= len(writing.text.split()) <= 300, writing.name
    punches = pd.read_csv(EXERCISES / "source/wage-and-hour/data/punches.csv")
    (day,) = punches[(punches["arrives"] == "08:26") & (punches["leaves"] == "17:37")].itertuples()
    assert day.worker == "Valerie Aylesworth"
    there = 17 * 60 + 37 - (8 * 60 + 26)
    assert there - day.meal_minutes - day.paid_minutes == 11
    letter = strong("wage-and-hour", "letter")
    assert "came at 8:26 and left at 5:37 was paid from 8:30 to 5:30: eleven minutes less" in letter
    # Nobody's own matter stands in a letter to all.
    assert not set(punches["worker"].str.split().str[0]) & set(letter.split())


def test_the_figures_of_the_note_on_the_stick_are_those_of_the_data():
    import pandas as pd

    data = EXERCISES / "source/safe-workplace/data"
    note, today = strong("safe-workplace", "note"), pd.Timestamp("2025-12-31")
    steps = pd.read_csv(data / "steps.csv", parse_dates=["due", "done"]).set_index("step")
    late = (steps["done"].fillna(today) - steps["due"]).dt.days
    assert set(late[late > 0].index) == {"write", "papers", "source", "opinion"}
    assert f"written {late['write']:.0f} days late" in note and "one day late" in note
    assert f"opinion {late['opinion']:.0f} days late" in note and late["source"] == 1
    assert f"now {late['papers']:.0f} days overdue" in note
    holidays = list(pd.read_csv(data / "holidays.csv", parse_dates=["day"])["day"])
    workers = pd.read_csv(data / "workers.csv", parse_dates=["began", "offered"])
    ten = pd.offsets.CustomBusinessDay(10, holidays=holidays)
    due = workers["began"].map(lambda day: day + ten)
    days = (workers["offered"].fillna(today) - due).dt.days.set_axis(workers["worker"])
    assert set(days[days > 0].index) == {"Edmund Charlesworth", "Daphne Meriwether"}
    assert f"Edmund's came {days['Edmund Charlesworth']} days late" in note
    assert f"due April 21, {days['Daphne Meriwether']} days ago" in note
    hours = pd.read_csv(data / "hours.csv").set_index("year")["hours"]
    rates = 2 * 200_000 / hours
    assert f"that is {rates[2024]:.1f} and {rates[2025]:.1f}" in note
    for writing in writings("safe-workplace"):
        assert 200 <= len(writing.text.split()) <= 400, writing.name


def test_the_figures_of_the_three_assessments_are_those_of_the_model():
    from datetime import date

    from medoffice.compliance.privacy import willow_bend
    from medoffice.compliance.privacy.notices import notices

    text = strong("privacy-incidents", "assess")
    stick, referral = (
        notices(row["discovered_on"], {"here": row["people_affected"]})
        for row in (willow_bend.incidents()[number] for number in ("I030", "I051"))
    )
    today = date(2025, 12, 15)
    assert f"The last day for the patients was {stick.patients:%B %-d, %Y}" in text
    assert f"We are {(today - stick.patients).days} days late" in text
    assert f"so by {stick.hhs:%B %-d, %Y}" in text and not stick.media
    assert f"the last day for the patient is {referral.patients:%B %-d, %Y}" in text
    letter = willow_bend.incidents()["I046"]
    due = notices(letter["discovered_on"], {"here": letter["people_affected"]}).patients
    assert f"told you by {due:%B %-d}, and did not" in strong("privacy-incidents", "notice")


def test_the_assessments_and_the_notice_keep_to_the_length_asked_for():
    lengths = {"assess": (250, 450), "notice": (150, 300)}
    for writing in writings("privacy-incidents"):
        low, high = lengths[writing.task]
        assert low <= len(writing.text.split()) <= high, (writing.task, writing.name)


def test_the_figures_of_the_page_for_the_clinicians_are_those_of_the_notes():
    from collections import Counter

    import pandas as pd

    from medoffice.grading.assignments.terminology.extract import NOTES
    from medoffice.operations.terminology.plain_notes import to_rewrite

    data = EXERCISES / "source/terminology/data"
    notes, october = pd.read_csv(data / "notes.csv"), pd.read_csv(data / "october.csv")
    listed = set(pd.read_csv(data / "listed.csv")["written"])
    page = strong("terminology", "page")
    marks = [[word for word in text.split() if word in listed] for text in notes["text"]]
    held = sum(map(bool, marks))
    assert f"This week it was {held} of {len(notes)} notes" in page
    assert f"{len(october)} of our notes of October: {(october['marks'] > 0).sum()} hold" in page
    times = Counter(word for words in marks for word in words).most_common()
    assert times[0] == ("QD", 6) and times[1][1] < 6
    # What the student's list finds is what the course's finder finds, but for signs and doses.
    for (_, text), words in zip(NOTES, marks, strict=True):
        found = [one.written.strip() for one in to_rewrite(text)]
        assert [word for word in found if word in listed] == words, text
    for writing in writings("terminology"):
        assert 200 <= len(writing.text.split()) <= 350, writing.name
