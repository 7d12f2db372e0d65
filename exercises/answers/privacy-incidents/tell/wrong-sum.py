# Gives one number.
# score: 0
# says: "That is one number for all"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    low = (incidents[factors] == "low").all(axis=1)
    excused = (incidents["secured"] == "yes") | (low & (incidents["written"] == "yes"))
    return incidents.loc[~excused, "people"].sum()
