"""Facts grow old. This never fails: it puts what is past its review into the summary."""

import datetime

from medoffice.practice import due


def test_tell_which_facts_are_past_their_review():
    due.warn_of_past_review(datetime.date.today())
