# Takes the mean of two columns.
# score: 5


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return table[["low", "high"]].mean(axis=1) * times / table["median"]
