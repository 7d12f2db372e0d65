# Takes the mean of each group.
# score: 4


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    return visits["refused"].groupby(group).mean()
