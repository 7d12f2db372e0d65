# Subtracts the other way round.
# score: 1.25
# says: "The sign is turned around"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return (today - waiting["discovered"] - pd.Timedelta(days=60)).dt.days
