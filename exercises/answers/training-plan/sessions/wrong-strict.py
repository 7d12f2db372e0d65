# Leaves out the last day.
# score: 2
# says: "can still come to it"


def sessions(days, early):
    days, held = sorted(days), []
    for day in days:
        if not held or day >= held[-1] + pd.Timedelta(days=early):
            held.append(day)
    return len(held)
