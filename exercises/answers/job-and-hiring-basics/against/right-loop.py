# Goes through the postings.
# score: 5


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    found = {}
    for name, line in table.iterrows():
        middle = line["low"] + (line["high"] - line["low"]) / 2
        found[name] = middle * times[name] / line["median"]
    return found
