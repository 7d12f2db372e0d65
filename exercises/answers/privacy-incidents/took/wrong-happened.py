# Counts from the day it happened.
# score: 0
# says: "You counted from the day it happened"


def took(incidents):
    incidents = incidents.set_index("incident")
    return (incidents["told"] - incidents["happened"]).dt.days.dropna()
