# Subtracts the columns.
# score: 4


def took(incidents):
    incidents = incidents.set_index("incident")
    return (incidents["told"] - incidents["discovered"]).dt.days.dropna()
