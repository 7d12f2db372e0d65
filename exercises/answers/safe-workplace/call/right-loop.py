# Goes through the events.
# score: 6


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    found = {}
    for event, line in events.iterrows():
        if line["what"] == "death":
            found[event] = 8 if after[event] <= pd.Timedelta(days=30) else 0
        elif line["only_watched"] == "yes" or after[event] > pd.Timedelta(hours=24):
            found[event] = 0
        else:
            found[event] = 24
    return found
