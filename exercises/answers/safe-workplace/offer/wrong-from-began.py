# Counts from the first day.
# score: 0
# says: "It is late from the due day on"


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    days = (workers["offered"].fillna(today) - workers["began"]).dt.days
    return days[days > 0]
