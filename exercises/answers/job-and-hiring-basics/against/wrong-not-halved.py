# Does not halve the sum.
# score: 0
# says: "did not halve"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return (table["low"] + table["high"]) * times / table["median"]
