# Subtracts the other way round.
# score: 0
# says: "The sign is turned around"


def took(incidents):
    incidents = incidents.set_index("incident")
    return (incidents["discovered"] - incidents["told"]).dt.days.dropna()
