# Gives the number of different numbers.
# score: 0
# says: "You gave how many different numbers"


def one_number(ratings):
    different = ratings.groupby(["rater", "person"])["rating"].nunique()
    return different.groupby("rater").mean()
