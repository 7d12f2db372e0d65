"""The evidence log: what supervisors noted through the year, as it was seen.

A note says what somebody did, when, and what came of it, so that a review can rest on it. Some
notes are drawn from the time clock, so that the two agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from medoffice.practice.generate.workforce.parameters import (
    INTERRUPTED,
    INTERRUPTED_DAYS,
    SHORT_WEEK,
)
from medoffice.practice.generate.workforce.roster import Member, supervisor
from medoffice.practice.generate.workforce.shifts import clock
from medoffice.practice.generate.workforce.time_clock import AT_WORK, COVERING, Punches
from medoffice.practice.generate.workforce.time_off import Absences
from medoffice.practice.generate.world import Row

STRENGTH, CONCERN = "strength", "concern"

# Who it is about, the day (or the next one on which the person worked), the criterion, the kind,
# and what was seen.
NOTES = (
    ("Mira Smallbone", date(2024, 2, 14), "C02", STRENGTH,
     "A patient shouted about a bill at the desk. Mira took him to the side room, listened for two "
     "minutes, called billing with him there and wrote down when he would hear. He thanked her on "
     "the way out."),
    ("Leah Millhouse", date(2024, 3, 6), "C31", STRENGTH,
     "Noticed while rooming that a shingles vaccine was due, asked the patient, and had it ready "
     "when the clinician came in. The visit ended on time."),
    ("Terence Harkness", date(2024, 3, 19), "C41", CONCERN,
     "Two new patients were registered without the back of the insurance card. Billing had to "
     "call both. Showed him the scanner's second tray; he scanned both sides for the rest of the "
     "day."),
    ("Imogen Beckensall", date(2024, 4, 10), "C41", CONCERN,
     "Three patients this morning were checked in at last year's address. She had not asked. We "
     "agreed on one sentence to say at every check-in."),
    ("Audrey Cobblestone", date(2024, 4, 24), "C03", STRENGTH,
     "Spent her free hour showing Regina where things are and how we label specimens. Regina "
     "roomed alone in the afternoon without a question left open."),
    ("Roscoe Hibberd", date(2024, 5, 15), "C51", STRENGTH,
     "Saw that one plan had begun to ask for a referring clinician on the claim. Wrote half a "
     "page for the front desk the same day, so that it is asked at booking."),
    ("Priscilla Saltonstall", date(2024, 6, 12), "C32", CONCERN,
     "The log of the urine tests was filled in at four for the whole day. Two entries had the same "
     "time. Explained why each test is logged when it is read."),
    ("Lourdes Terrazas", date(2024, 6, 26), "C61", STRENGTH,
     "Called three cardiology offices until a patient with chest pain on exertion had an "
     "appointment within the week, and told the clinician the date before noon."),
    ("Opal Satterthwaite", date(2024, 7, 10), "C42", STRENGTH,
     "Her drawer has agreed to the cent on every evening since May, and she counts it with a "
     "second person without being reminded."),
    ("Graham Rosethorn", date(2024, 7, 24), "C21", CONCERN,
     "Two injection checklists were signed on one date for skills nobody had watched that day. "
     "Talked it over; he watched both assistants the week after and corrected the dates."),
    ("Mercedes Resendiz", date(2024, 8, 7), "C02", STRENGTH,
     "A child was afraid of the needle. Mercedes let her hold the bandage and count to three. The "
     "mother asked for her by name at the next visit."),
    ("Alicia Santibáñez", date(2024, 8, 21), "C05", STRENGTH,
     "A patient's twelve-year-old son offered to interpret. Alicia thanked him and called the "
     "interpreter line, and the consent was explained in Spanish by a qualified interpreter."),
    ("Gloria Entwistle", date(2024, 9, 11), "C52", STRENGTH,
     "Worked the oldest forty open balances in two mornings before the filing limit of one plan "
     "ran out, and listed the six she could not settle."),
    ("Maureen Zimmerhoff", date(2024, 9, 25), "C42", CONCERN,
     "A caller was put on hold for a refill and forgotten for eleven minutes. Maureen said she had "
     "no place to note it. She now keeps a pad at the phone with the line and the time."),
    ("Thelma Duckworth", date(2024, 10, 9), "C31", STRENGTH,
     "Found that a patient's blood pressure cuff was too small, took the pressure again with the "
     "right one, and noted both. The clinician did not raise the dose."),
    ("Lois Atterbury", date(2024, 10, 16), "C03", STRENGTH,
     "Offered to take the vaccine station on her short day in the second week of the campaign and "
     "found a colleague to take her rooms."),
    ("Patricia Grijalva", date(2024, 11, 20), "C41", STRENGTH,
     "Saw at check-in that a patient had turned 65 last month, asked about Medicare, and had the "
     "card on file before the visit began."),
    ("Rocío Peñaloza", date(2024, 12, 4), "C02", STRENGTH,
     "Stayed with an older patient who felt faint after a blood draw until his daughter came, and "
     "told the clinician before he left."),
    ("Roscoe Hibberd", date(2025, 1, 22), "C52", STRENGTH,
     "Wrote his appeals with the page of the contract attached, and showed Gloria where in the "
     "contract she finds it."),
    ("Maeve Kirkbride", date(2025, 1, 29), "C03", CONCERN,
     "Asked for a shift that ends at four, because her child care closes at five. No swap was "
     "found, and she was not told so for two weeks. The delay is ours; see her again by March."),
    ("Edmund Charlesworth", date(2025, 2, 5), "C31", CONCERN,
     "Two of six patients this morning were roomed without a medication list. The clinician asked "
     "for it in the room both times. Went through the rooming card with him at noon."),
    ("Audrey Cobblestone", date(2025, 2, 12), "C03", STRENGTH,
     "Sat with Lucille for the whole of her first week, wrote her a list of where each clinician "
     "wants things, and gave it to me for the next new assistant."),
    ("Imogen Beckensall", date(2025, 2, 19), "C01", CONCERN,
     "Four visits of one day were booked under the wrong visit type, so that two patients waited "
     "for a longer slot. She had guessed instead of asking. We agreed that she asks when a "
     "caller's reason fits no type on the card."),
    ("Lourdes Terrazas", date(2025, 3, 26), "C62", CONCERN,
     "Two imaging visits were moved because the authorization was missing: a plan has asked for it "
     "since the first of the month, and its letter of January lay in her tray. She has put all "
     "payer letters on a weekly list since."),
    ("Edmund Charlesworth", date(2025, 4, 2), "C32", CONCERN,
     "Gave a vaccine before checking its expiry date aloud with a second person, as our card asks. "
     "The dose was in date. Watched the next three; he did all steps."),
    ("Mira Smallbone", date(2025, 4, 9), "C03", STRENGTH,
     "With one post empty she moved her own meal to one o'clock for a month, so that somebody was "
     "on the phones at noon."),
    ("Lucille Hebblethwaite", date(2025, 4, 23), "C32", STRENGTH,
     "Saw that the control solution of the glucose meter had been open longer than its label "
     "allows, set it aside, ran the control with a new one, and only then tested the patient."),
    ("Edmund Charlesworth", date(2025, 5, 7), "C04", CONCERN,
     "Written warning after the third talk about being late. He read it, said that the bus is "
     "unreliable on Mondays, and was offered the shift from half past nine. He declined."),
    ("Thelma Duckworth", date(2025, 5, 21), "C05", CONCERN,
     "Reminded her that her certification runs out on June 30. She has the hours and said she "
     "would send them in that week. I did not look again."),
    ("Priscilla Saltonstall", date(2025, 6, 4), "C32", CONCERN,
     "The urine test log was again filled in after the fact on two days. She had not been told of "
     "last year's talk in her review. Watched her log three tests at once; she did it right."),
    ("Gloria Entwistle", date(2025, 6, 11), "C51", CONCERN,
     "Most of the month's denials for a bundled visit had one cause: modifier 25 was missing where "
     "a procedure was done the same day. The claims were hers. Showed her the rule and how the "
     "note must support it. She put it on her card."),
    ("Daphne Meriwether", date(2025, 6, 18), "C05", CONCERN,
     "Left the screen in room four open with a patient inside, twice in one morning. Nothing was "
     "read as far as we know. She locks it with the key at the door now; checked five times, "
     "locked five times."),
    ("Valerie Aylesworth", date(2025, 7, 9), "C41", STRENGTH,
     "Two months in, she noticed that a patient's card had a new group number, called the plan, "
     "and corrected the coverage before the visit. It would have been denied."),
    ("Gloria Entwistle", date(2025, 7, 23), "C51", CONCERN,
     "Went through June's denials together. The modifier was missing again on most visits with a "
     "procedure. She copies the claim of the last visit to save time, and the copy has none. "
     "Agreed: no copying for such visits; I look at ten of her claims in September."),
    ("Edmund Charlesworth", date(2025, 7, 16), "C05", CONCERN,
     "Named a patient's test result at the front counter with two people waiting. Told him in the "
     "back room at once. It is his second privacy talk since April."),
    ("Patricia Grijalva", date(2025, 8, 13), "C02", STRENGTH,
     "A caller was upset about a third transfer. Patricia wrote down the question, found the "
     "answer with billing, and called back within the hour."),
    ("Rosalind Furnival", date(2025, 9, 10), "C42", STRENGTH,
     "Asked six patients for an old balance and was paid by four. She explains the statement line "
     "by line and offers a plan by the rules of the policy."),
    ("Jillian Stockbridge", date(2025, 9, 24), "C31", STRENGTH,
     "In her fourth week all twenty sampled rooms were complete. She asks the clinician in the "
     "morning which patients need a longer rooming."),
    ("Gloria Entwistle", date(2025, 10, 8), "C51", CONCERN,
     "Looked at ten of her claims for a visit with a procedure: seven had no modifier. She clicks "
     "the warning of the claim editor away because it also comes up where it does not apply. Has "
     "had three talks. An improvement plan is the next step; not started."),
    ("Mercedes Resendiz", date(2025, 10, 22), "C32", STRENGTH,
     "A colleague had read a rapid test after twenty minutes instead of ten. Mercedes saw the time "
     "on the strip, repeated the test before the result was entered, and hung a timer at the "
     "bench."),
    ("Alicia Santibáñez", date(2025, 10, 29), "C02", STRENGTH,
     "At check-out three patients of the week praised her by name. She tells callers what will "
     "happen next and when, and calls back when it does not."),
    ("Holly Thornberry", date(2025, 12, 9), "C42", STRENGTH,
     "In her second month, she settled nine of ten calls I listened to without passing them on."),
    ("Imogen Beckensall", date(2025, 12, 10), "C41", CONCERN,
     "Two of ten check-ins I watched went without a question about insurance. When I asked, she "
     "said that the line was long. Both times nobody else was waiting."),
)  # fmt: skip

LATE_MINUTES = 8


def rows(
    staff: list[Member], everything: list[Punches], absences: Absences, open_days: list[date]
) -> list[Row]:
    """Give the notes by day, each on a day on which the person was at work."""
    by_name = {member.person.name: member for member in staff}
    found = [*NOTES, *_from_the_clock(by_name, everything, absences)]
    table = []
    for name, day, criterion, kind, text in found:
        if name not in by_name or not open_days[0] <= day <= open_days[-1]:
            continue
        member = by_name[name]
        seen = _day_at_work(member, day, absences, open_days)
        author = supervisor(staff, member, seen) if seen else None
        if seen and author and author.employed(seen):
            table.append((seen, member.staff_id, author.staff_id, criterion, kind, text))
    return [
        {
            "note_id": f"N{number:03}",
            "staff_id": about,
            "author_id": author,
            "noted_on": day,
            "criterion_id": criterion,
            "kind": kind,
            "note": text,
        }
        for number, (day, about, author, criterion, kind, text) in enumerate(sorted(table), 1)
    ]


def _from_the_clock(
    by_name: dict[str, Member], everything: list[Punches], absences: Absences
) -> Iterator[tuple[str, date, str, str, str]]:
    """Write the notes that follow from punches: lateness, cover, and a meal that was none."""
    late = [
        (one, one.start - absences.shifts[one.member.staff_id][one.day.isoweekday()].starts)
        for one in everything
        if one.member.person.name == "Edmund Charlesworth"
    ]
    late = [(one, minutes) for one, minutes in late if minutes >= LATE_MINUTES]
    for one, minutes in late[1:8:3]:
        yield (
            "Edmund Charlesworth", one.day, "C04", CONCERN,
            f"Clocked in at {clock(one.start)}, {minutes} minutes after the shift began, without "
            "a call. A colleague roomed his first patient. Asked him what happened and what he "
            "will do next time.",
        )  # fmt: skip
    covered: dict[str, list[Punches]] = {}
    for one in everything:
        week = timedelta(0) <= one.day - SHORT_WEEK < timedelta(7)
        if week and COVERING in one.notes:
            covered.setdefault(one.member.person.name, []).append(one)
    for name, days in covered.items():
        if len(days) > 1:
            yield (
                name, days[-1].day, "C03", STRENGTH,
                f"Stayed longer on {len(days)} days of the week in which three people were out, "
                "without being asked twice.",
            )  # fmt: skip
    first, last = INTERRUPTED_DAYS
    for one in everything:
        in_time = first + timedelta(60) <= one.day <= last
        if one.member.person.name == INTERRUPTED and in_time and AT_WORK in one.notes:
            yield (
                INTERRUPTED, one.day, "C03", STRENGTH,
                "The line was long at noon. Patricia ate at the desk and answered the phones "
                "through her meal, as she often does. That is the spirit we need.",
            )  # fmt: skip
            break


def _day_at_work(
    member: Member, day: date, absences: Absences, open_days: list[date]
) -> date | None:
    """Find the first day from ``day`` on, within two weeks, on which someone was at work."""
    at_work = absences.shifts[member.staff_id]
    for candidate in open_days[bisect_left(open_days, day) :][:10]:
        if (
            candidate.isoweekday() in at_work
            and member.employed(candidate)
            and (member.staff_id, candidate) not in absences.away
        ):
            return candidate
    return None
