# Forgets the hours.
# score: 0
# says: "not yet pay by the year"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return (table["low"] + table["high"]) / 2 / table["median"]
