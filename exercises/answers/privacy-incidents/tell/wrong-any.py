# Lets one low factor do.
# score: 1.5
# says: "One low factor is not enough"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    low = (incidents[factors] == "low").any(axis=1) & (incidents["written"] == "yes")
    return incidents.loc[~(low | (incidents["secured"] == "yes")), "people"]
