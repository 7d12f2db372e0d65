# Compares with the person before.
# score: 2
# says: "You compared each day with the person before"


def sessions(days, early):
    days, held = sorted(days), []
    for at, day in enumerate(days):
        if at == 0 or day - days[at - 1] > pd.Timedelta(days=early):
            held.append(day)
    return len(held)
