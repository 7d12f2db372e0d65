# Counts forward and begins anew at each change of side.
# score: 6


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    run, side = 0, None
    for value in off:
        above = value > middle
        run = run + 1 if above == side else 1
        side = above
    return run
