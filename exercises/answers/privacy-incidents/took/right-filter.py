# Keeps those that were told, first.
# score: 4


def took(incidents):
    incidents = incidents.set_index("incident")
    done = incidents[incidents["told"].notna()]
    return (done["told"] - done["discovered"]).dt.days
