# Joins the sides into a word and cuts its end.
# score: 6


def last_run(values):
    middle = pd.Series(values[:12]).median()
    off = [value for value in values if value != middle]
    sides = "".join("a" if value > middle else "b" for value in off)
    return len(sides) - len(sides.rstrip(sides[-1]))
