# Counts a signature of later.
# score: 2.5
# says: "You counted a signature of later"


def share_signed(asked, today):
    here = asked[asked["left"].isna() | (asked["left"] >= today)]
    return here["signed"].notna().groupby(here["policy"]).mean()
