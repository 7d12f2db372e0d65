# The middle, times hours, by the median.
# score: 5


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    middle = (table["low"] + table["high"]) / 2 * times
    return middle / table["median"]
