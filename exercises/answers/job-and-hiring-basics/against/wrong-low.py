# Takes the low end.
# score: 0
# says: "low end"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return table["low"] * times / table["median"]
