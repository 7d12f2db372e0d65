# Counts calendar days.
# score: 0
# says: "You counted calendar days"


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    due = workers["began"] + pd.Timedelta(days=10)
    days = (workers["offered"].fillna(today) - due).dt.days
    return days[days > 0]
