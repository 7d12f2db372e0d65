# Takes the mean.
# score: 2
# says: "the mean of the first twelve"


def last_run(values):
    middle = pd.Series(values[:12]).mean()
    run, side = 0, None
    for value in [value for value in values if value != middle]:
        run = run + 1 if (value > middle) == side else 1
        side = value > middle
    return run
