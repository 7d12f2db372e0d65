# Forgets what was secured.
# score: 1.5
# says: "Secured information ends it"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    low = (incidents[factors] == "low").all(axis=1)
    return incidents.loc[~(low & (incidents["written"] == "yes")), "people"]
