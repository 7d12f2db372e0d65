# Counts all months on the side.
# score: 0
# says: "those in a row"


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    return sum((value > middle) == (off[-1] > middle) for value in off)
