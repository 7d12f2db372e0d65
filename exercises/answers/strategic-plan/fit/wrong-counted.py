# Keeps what is counted in another way.
# score: 0
# says: "counted in another way"


def usable(figures, year):
    age = year - figures["year"]
    return figures[figures["seen"] & (age <= 5).fillna(False)].groupby("line").size()
