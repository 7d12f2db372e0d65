# Leaves out one after the other.
# score: 6


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    left = incidents[incidents["secured"] == "no"]
    shown = (left[factors] == "low").all(axis=1) & (left["written"] == "yes")
    return left[~shown]["people"]
