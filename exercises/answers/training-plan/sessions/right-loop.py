# Goes through the days.
# score: 6


def sessions(days, early):
    days, held = sorted(days), []
    for day in days:
        if not held or day > held[-1] + pd.Timedelta(days=early):
            held.append(day)
    return len(held)
