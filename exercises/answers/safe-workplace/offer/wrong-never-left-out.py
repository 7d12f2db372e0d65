# Leaves out who was never asked.
# score: 3
# says: "You left out who was never offered it"


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    ten = pd.offsets.CustomBusinessDay(10, holidays=holidays)
    due = workers["began"].map(lambda day: day + ten)
    days = (workers["offered"] - due).dt.days
    return days[days > 0]
