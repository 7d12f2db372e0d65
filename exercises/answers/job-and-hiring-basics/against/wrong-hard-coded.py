# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    return {"X": 1, "Y": 0.8, "Z": 1.04}
