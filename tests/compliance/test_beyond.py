"""What an answer leaves to state law, to a lawyer, or to an emergency is said where it decides."""

from datetime import date, datetime

import pytest

from medoffice.compliance import beyond
from medoffice.compliance.beyond import Whose
from medoffice.compliance.integrity import willow_bend
from medoffice.compliance.integrity.exclusion import VERIFY, screen
from medoffice.compliance.privacy.notices import notices
from medoffice.compliance.privacy.requests import Kind
from medoffice.compliance.safety.exposure import Exposure, Way

DISCOVERED = date(2026, 3, 2)


def whose(left):
    return [each.whose for each in left]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ({"ours": 41}, [Whose.STATE]),
        ({"ours": 499}, [Whose.STATE]),
        ({"ours": 500}, [Whose.STATE, Whose.LAWYER]),
        ({"ours": 20, "another": 21}, [Whose.STATE, Whose.LAWYER]),
    ],
)
def test_a_notice_to_many_or_in_two_states_is_read_by_a_lawyer(people, expected):
    assert whose(beyond.of_notices(notices(DISCOVERED, people), people)) == expected


def test_a_states_shorter_time_wins_for_each_request():
    assert all(whose(beyond.of_request(kind)) == [Whose.STATE] for kind in Kind)
    assert "fee" in f"{beyond.of_request(Kind.COPY)[0]}"


def test_a_lawyer_comes_first_only_where_somebody_may_be_excluded():
    hits = screen(willow_bend.everybody(), willow_bend.exclusion_list())
    assert whose(beyond.of_hits(hits)) == [Whose.STATE, Whose.LAWYER]
    cleared = [hit for hit in hits if hit.verdict != VERIFY]
    assert cleared and whose(beyond.of_hits(cleared)) == [Whose.STATE]


def test_an_audit_that_found_nothing_leaves_nothing_open():
    assert beyond.of_flags([]) == ()


@pytest.mark.parametrize(("known", "tested"), [(True, True), (False, False)])
def test_after_an_exposure_911_comes_before_the_list(known, tested):
    at = datetime(2026, 3, 2, 16, 40)
    first, state = beyond.of_exposure(Exposure(at, Way.STICK, source_known=known))
    assert first.whose is Whose.EMERGENCY and "911" in first.words
    assert ("tested" in state.words) is tested
