# Counts from the day it happened.
# score: 0
# says: "You counted from the day it happened"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return (waiting["happened"] + pd.Timedelta(days=60) - today).dt.days
