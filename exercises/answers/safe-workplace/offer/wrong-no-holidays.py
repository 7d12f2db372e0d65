# Forgets the holidays.
# score: 0
# says: "You left out weekends and counted holidays"


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    due = workers["began"].map(lambda day: day + pd.offsets.BusinessDay(10))
    days = (workers["offered"].fillna(today) - due).dt.days
    return days[days > 0]
