# Forgets that it must be written.
# score: 0
# says: "A low chance that nobody wrote down is not shown"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    low = (incidents[factors] == "low").all(axis=1)
    return incidents.loc[~(low | (incidents["secured"] == "yes")), "people"]
