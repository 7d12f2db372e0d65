# Takes the days of a request.
# score: 0
# says: "You took the days of a request for a copy"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return (waiting["discovered"] + pd.Timedelta(days=30) - today).dt.days
