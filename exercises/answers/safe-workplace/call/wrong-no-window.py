# Does not look at when it came.
# score: 0
# says: "You did not look at when it came"


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    death = events["what"] == "death"
    hours = pd.Series(24, index=events.index).where(~death, 8)
    return hours.where(events["only_watched"] == "no", 0)
