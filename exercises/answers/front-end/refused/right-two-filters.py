# Filters twice.
# score: 4


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    yes, no = visits[checked], visits[~checked]
    return {
        "checked": yes["refused"].sum() / len(yes),
        "not checked": no["refused"].sum() / len(no),
    }
