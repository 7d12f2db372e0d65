# Takes what is not known for low.
# score: 4.5
# says: "What is not known shows nothing"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    low = (incidents[factors] != "not low").all(axis=1) & (incidents["written"] == "yes")
    return incidents.loc[~(low | (incidents["secured"] == "yes")), "people"]
