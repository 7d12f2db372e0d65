# Divides the wrong way.
# score: 0
# says: "upside down"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return table["median"] / ((table["low"] + table["high"]) / 2 * times)
