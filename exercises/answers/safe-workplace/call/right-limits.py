# Looks up the limit of each kind.
# score: 6


def call_within(events):
    events = events.set_index("event")
    after = events["came"] - events["accident"]
    limit = {"death": 30 * 24}
    rule = {"death": 8}
    longest = events["what"].map(lambda what: limit.get(what, 24))
    within = events["what"].map(lambda what: rule.get(what, 24))
    reported = (after / pd.Timedelta(hours=1) <= longest) & (events["only_watched"] != "yes")
    return within * reported
