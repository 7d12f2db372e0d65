# Counts.
# score: 0
# says: "That is how many were refused"


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    return visits["refused"].groupby(group).sum()
