# Filters, adds and subtracts.
# score: 5


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return (waiting["discovered"] + pd.Timedelta(days=60) - today).dt.days
