# Counts different numbers.
# score: 4


def one_number(ratings):
    different = ratings.groupby(["rater", "person"])["rating"].nunique()
    return (different == 1).groupby("rater").mean()
