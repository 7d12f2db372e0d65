# Lets a month on the median end the run.
# score: 3
# says: "on the median end the run"


def last_run(values):
    middle = pd.Series(values[:12]).median()
    last = values[-1] > middle
    run = 0
    for value in reversed(values):
        if value == middle or (value > middle) != last:
            break
        run += 1
    return run
