"""Who may work alone, what changed, who has not signed it, and what a payer refused since."""

from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.people.training import changes
from medoffice.people.training.catalog import people
from medoffice.people.training.competence import Observation, Step, sign_off

YEAR_END = date(2025, 12, 31)
STEPS = (Step("Two identifiers", critical=True), Step("Hand hygiene"))


def watched(*right, step="Two identifiers", by="Ray"):
    start = date(2026, 2, 2)
    return [
        Observation(step, start + timedelta(days=at), good, by) for at, good in enumerate(right)
    ]


class TestSignOff:
    def test_each_step_is_needed_often_enough(self):
        made = sign_off(
            "Ann", STEPS, watched(True, True) + watched(True, step="Hand hygiene"),
            needed=2, assessors=["Ray"],
        )  # fmt: skip
        assert made.missing() == {"Hand hygiene": 1}
        assert not made.may_work_alone

    def test_a_critical_step_done_wrong_begins_anew(self):
        critical, plain = STEPS
        seen = watched(True, True, False, True) + watched(True, True, False, True, step=plain.name)
        made = sign_off("Ann", STEPS, seen, assessors=["Ray"])
        assert (made.counts(critical), made.counts(plain)) == (1, 3)

    def test_all_done_means_alone(self):
        seen = watched(True) + watched(True, step="Hand hygiene")
        assert sign_off("Ann", STEPS, seen, needed=1, assessors=["Ray"]).may_work_alone

    def test_the_order_of_the_sheet_does_not_matter(self):
        seen = list(reversed(watched(False, True, True)))
        assert sign_off("Ann", STEPS, seen, assessors=["Ray"]).counts(STEPS[0]) == 2

    @pytest.mark.parametrize(
        ("seen", "says"),
        [
            (watched(True, by="Ann"), "watched himself or herself"),
            (watched(True, by="Bo"), "'Bo' watched"),
            (watched(True, step="Smile"), "'Smile' on 2026-02-02 is not a step"),
        ],
    )
    def test_what_does_not_count_is_named(self, seen, says):
        with pytest.raises(ValueError, match=says):
            sign_off("Ann", STEPS, seen, assessors=["Ray", "Ann"])


class TestChanges:
    def test_every_area_of_the_rules_has_people_who_must_hear(self):
        assert {rule.area for rule in practice.rules().values()} == set(changes.CONCERNED)
        roles = {person.role for person in people()}
        assert {role for told in changes.CONCERNED.values() for role in told} <= roles

    def test_a_proposal_is_watched_and_a_rule_struck_down_is_stopped(self):
        found = {c.rule.rule_id: c.to_do for c in changes.changes(date(2025, 7, 1), YEAR_END)}
        assert found["medical_debt.credit"] == changes.STOP
        assert found["osha.penalty_reductions"] == changes.BRIEF
        later = {c.rule.rule_id: c.to_do for c in changes.changes(YEAR_END, date(2026, 11, 1))}
        assert later["cf.2027_proposed"] == changes.WATCH
        assert not set(found) & set(later)

    def test_who_has_not_signed_is_here_and_was_asked(self):
        signed = {
            (row["policy_id"], row["staff_id"]) for row in practice.records("policy_attestations")
        }
        found = changes.signatures(YEAR_END)
        assert sum(len(each.missing) for each in found) > 5
        for each in found:
            assert set(each.missing) <= set(each.asked)
            assert all(person.here(YEAR_END) for person in each.asked)
            for person in each.asked:
                if person not in each.missing:
                    assert (each.policy, person.number) in signed

    def test_a_signature_of_an_older_version_does_not_count(self):
        """Version 3 of this policy took effect on that day: whoever signed, signed version 2."""
        (found,) = [each for each in changes.signatures(date(2025, 9, 7)) if each.policy == "Y13"]
        assert found.effective == date(2025, 9, 7)
        assert len(found.missing) > len(found.asked) / 2


class TestPayers:
    def test_one_payer_began_to_ask_in_2025(self):
        (change,) = changes.payer_changes(date(2025, 1, 1), YEAR_END)
        assert (change.payer, change.on, len(change.services)) == ("UNI", date(2025, 3, 1), 7)

    def test_what_it_refused_since_by_another_way_of_counting(self):
        (change,) = changes.payer_changes(date(2025, 1, 1), YEAR_END)
        months = changes.refused_since(change, YEAR_END)
        assert [each.month for each in months] == [date(2025, m, 1) for m in range(3, 13)]
        denials = practice.load("denials").merge(practice.load("claims")[["claim_id", "payer_id"]])
        of = denials[
            (denials["payer_id"] == "UNI")
            & (denials["cause"] == "authorization")
            & (denials["posted_on"] >= "2025-03-01")
        ]
        assert sum(each.count for each in months) == len(of) > 0
        assert sum(each.amount for each in months) == round(of["amount"].sum() * 100)
        december = of[of["posted_on"] >= "2025-12-01"]
        assert months[-1].count == len(december)
