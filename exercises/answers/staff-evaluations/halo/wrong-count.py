# Counts in place of the share.
# score: 0
# says: "You counted the people"


def one_number(ratings):
    different = ratings.groupby(["rater", "person"])["rating"].nunique()
    return (different == 1).groupby("rater").sum()
