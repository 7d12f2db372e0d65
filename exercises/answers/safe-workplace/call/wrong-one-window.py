# Holds a death to a day.
# score: 3
# says: "You held a death to the window of an injury"


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    death = events["what"] == "death"
    hours = pd.Series(24, index=events.index).where(~death, 8)
    in_time = after <= pd.Timedelta(hours=24)
    return hours.where(in_time & (events["only_watched"] == "no"), 0)
