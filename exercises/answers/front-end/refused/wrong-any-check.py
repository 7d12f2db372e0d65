# Takes every check.
# score: 3
# says: "A check after the visit is no check"


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    group = visits["checked_on"].notna().map({True: "checked", False: "not checked"})
    return visits["refused"].groupby(group).mean()
