# Gives the spread.
# score: 0
# says: "You gave the spread"


def one_number(ratings):
    return ratings.groupby(["rater", "person"])["rating"].std().groupby("rater").mean()
