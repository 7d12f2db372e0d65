# Gives how many.
# score: 0
# says: "That is how many signed"


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    return (here["signed"] <= today).groupby(here["policy"]).sum()
