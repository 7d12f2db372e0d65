# Counts lines.
# score: 0
# says: "You counted lines"


def hours(year, first):
    return year.groupby(year["by"].clip(lower=first).dt.month).size()
