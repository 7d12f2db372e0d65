# Counts in a cross table.
# score: 4


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    counts = pd.crosstab(group, visits["refused"])
    return counts[True] / counts.sum(axis="columns")
