# Counts and divides.
# score: 5


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    signed = here[here["signed"] <= today].groupby("policy").size()
    asked_for = here.groupby("policy").size()
    return signed.reindex(asked_for.index, fill_value=0) / asked_for
