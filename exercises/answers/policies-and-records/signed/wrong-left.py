# Counts people who have left.
# score: 0
# says: "You counted people who have left"


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    has_signed = asked["signed"] <= today
    return has_signed.groupby(asked["policy"]).mean()
