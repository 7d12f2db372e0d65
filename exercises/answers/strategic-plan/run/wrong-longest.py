# Gives the longest run.
# score: 2
# says: "the longest run of all"


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    best, run, side = 0, 0, None
    for value in off:
        run = run + 1 if (value > middle) == side else 1
        side = value > middle
        best = max(best, run)
    return best
