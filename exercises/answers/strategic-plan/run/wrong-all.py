# Takes the median of all months.
# score: 3
# says: "median of all months"


def last_run(values):
    middle = pd.Series(values).median()
    run, side = 0, None
    for value in [value for value in values if value != middle]:
        run = run + 1 if (value > middle) == side else 1
        side = value > middle
    return run
