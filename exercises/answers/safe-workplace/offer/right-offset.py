# Goes on ten working days.
# score: 6


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    ten = pd.offsets.CustomBusinessDay(10, holidays=holidays)
    due = workers["began"].map(lambda day: day + ten)
    days = (workers["offered"].fillna(today) - due).dt.days
    return days[days > 0]
