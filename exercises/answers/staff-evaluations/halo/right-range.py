# Compares the highest with the lowest.
# score: 4


def one_number(ratings):
    by_form = ratings.groupby(["rater", "person"])["rating"]
    return (by_form.max() == by_form.min()).groupby("rater").mean()
