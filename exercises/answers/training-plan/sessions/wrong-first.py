# Does not count the first.
# score: 0
# says: "You did not count the first session"


def sessions(days, early):
    days, held = sorted(days), []
    last = days[0]
    for day in days:
        if day > last + pd.Timedelta(days=early):
            held.append(day)
            last = day
    return len(held)
