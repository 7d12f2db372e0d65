# Keeps those that are done.
# score: 1.25
# says: "You kept every incident"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    return (incidents["discovered"] + pd.Timedelta(days=60) - today).dt.days
