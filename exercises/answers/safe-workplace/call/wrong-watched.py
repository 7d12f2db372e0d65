# Counts a stay for watching.
# score: 3
# says: "You counted a stay for watching"


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    death = events["what"] == "death"
    hours = pd.Series(24, index=events.index).where(~death, 8)
    in_time = (death & (after <= pd.Timedelta(days=30))) | (after <= pd.Timedelta(hours=24))
    return hours.where(in_time, 0)
