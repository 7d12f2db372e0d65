# Keeps what nobody has seen.
# score: 0
# says: "nobody here has seen"


def usable(figures, year):
    age = year - figures["year"]
    return figures[figures["counted_as_ours"] & (age <= 5).fillna(False)].groupby("line").size()
