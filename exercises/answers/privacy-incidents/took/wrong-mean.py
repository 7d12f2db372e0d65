# Gives one number.
# score: 0
# says: "That is one number for all"


def took(incidents):
    incidents = incidents.set_index("incident")
    return (incidents["told"] - incidents["discovered"]).dt.days.mean()
