# Divides by the refused.
# score: 0
# says: "You divided by the refused claims"


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    return group[visits["refused"]].value_counts(normalize=True)
