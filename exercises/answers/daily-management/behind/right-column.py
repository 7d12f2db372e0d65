# Makes a column and takes the largest.
# score: 5


def minutes_behind(visits, now):
    waits = visits.query("arrived <= @now < started and due < @now").copy()
    waits["behind"] = (now - waits["due"]) / pd.Timedelta(minutes=1)
    return waits.groupby("clinician")["behind"].max()
