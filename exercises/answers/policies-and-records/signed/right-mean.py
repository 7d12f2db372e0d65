# Takes the mean of a test.
# score: 5


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    has_signed = here["signed"] <= today
    return has_signed.groupby(here["policy"]).mean()
