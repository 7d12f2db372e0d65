# Turns it around.
# score: 0
# says: "Turn it around"


def one_number(ratings):
    different = ratings.groupby(["rater", "person"])["rating"].nunique()
    return (different > 1).groupby("rater").mean()
