# Left as handed out.
# score: 0
# says: "not answered yet"


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    # Write your lines here, in place of the three dots.
    ...
