# Left as handed out.
# score: 0
# says: "not answered yet"


def against(posted, medians):
    table = posted.merge(medians, on="job").set_index("posting")
    times = table["per"].map({"hour": 2080, "year": 1})
    # Write your lines here, in place of the three dots.
    ...
