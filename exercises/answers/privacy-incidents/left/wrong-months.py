# Adds two months.
# score: 0
# says: "You counted two months"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    waiting = incidents[incidents["told"].isna()]
    return (waiting["discovered"] + pd.DateOffset(months=2) - today).dt.days
