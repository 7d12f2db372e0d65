# Counts all figures.
# score: 0
# says: "all figures of each line"


def usable(figures, year):
    return figures.groupby("line").size()
