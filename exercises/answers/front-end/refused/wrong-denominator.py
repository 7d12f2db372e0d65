# Divides by all visits.
# score: 0
# says: "You divided by all visits"


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    return visits["refused"].groupby(group).sum() / len(visits)
