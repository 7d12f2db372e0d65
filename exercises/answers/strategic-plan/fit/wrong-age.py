# Does not look at the year.
# score: 0
# says: "figures of any age"


def usable(figures, year):
    age = year - figures["year"]
    return figures[figures["counted_as_ours"] & figures["seen"]].groupby("line").size()
