"""The smallest clash, against a look at every set of demands."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice.scheduling.planner.clash import smallest_clash


def most_of(clashes, count):
    """Return what the search asks for, where it is known which sets clash."""

    def most(kept):
        had = frozenset(kept)
        if any(clash <= had for clash in clashes):
            return None
        for one in range(count):
            if not any(clash <= had | {one} for clash in clashes):
                had |= {one}
        return had

    return most


CLASHES = st.lists(st.frozensets(st.integers(0, 7), min_size=1, max_size=5), max_size=6)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(CLASHES)
def test_no_clash_has_fewer_members(clashes):
    found = smallest_clash(8, most_of(clashes, 8))
    if not clashes:
        assert found is None
        return
    assert found.smallest
    assert found.members in clashes
    assert len(found.members) == min(map(len, clashes))


@settings(max_examples=50, deadline=None, derandomize=True)
@given(CLASHES.filter(bool))
def test_a_search_that_gives_up_finds_a_clash_that_needs_each_member(clashes):
    found = smallest_clash(8, most_of(clashes, 8), rounds=0)
    assert not found.smallest
    assert any(clash <= found.members for clash in clashes)
    for fewer in combinations(found.members, len(found.members) - 1):
        assert not any(clash <= set(fewer) for clash in clashes)
