# Gives the share who have not signed.
# score: 1.25
# says: "That is the share who have not signed"


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    return 1 - (here["signed"] <= today).groupby(here["policy"]).mean()
