# Counts day by day.
# score: 6


def offer_late(workers, holidays, today):
    workers = workers.set_index("worker")
    found = {}
    for name, line in workers.iterrows():
        day, left = line["began"], 10
        while left > 0:
            day = day + pd.Timedelta(days=1)
            if day.weekday() < 5 and day not in holidays:
                left = left - 1
        end = today if pd.isna(line["offered"]) else line["offered"]
        if end > day:
            found[name] = (end - day).days
    return found
