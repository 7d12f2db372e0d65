# Counts back and stops.
# score: 6


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    run = 0
    for value in reversed(off):
        if (value > middle) != (off[-1] > middle):
            break
        run += 1
    return run
