# Works each clinician out in a loop.
# score: 5


def who_fell(compared, limit):
    fell = {}
    for name, row in compared.iterrows():
        now = row["visits_now"] / row["days_now"]
        then = row["visits_then"] / row["days_then"]
        change = (now - then) / then
        if change < -limit:
            fell[name] = change
    return fell
