# Gives weeks.
# score: 0
# says: "You counted weeks"


def took(incidents):
    incidents = incidents.set_index("incident")
    return (incidents["told"] - incidents["discovered"]).dt.days.dropna() / 7
