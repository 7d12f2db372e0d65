# Gives a death a day.
# score: 3
# says: "You gave a death as long as an injury"


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    death = events["what"] == "death"
    hours = pd.Series(24, index=events.index).where(~death, 8)
    hours = hours * 0 + 24
    in_time = (death & (after <= pd.Timedelta(days=30))) | (after <= pd.Timedelta(hours=24))
    return hours.where(in_time & (events["only_watched"] == "no"), 0)
