# Left as handed out.
# score: 0
# says: "not answered yet"


def refused_rate(visits):
    checked = visits["checked_on"] <= visits["date"]
    group = checked.map({True: "checked", False: "not checked"})
    # Write your lines here, in place of the three dots.
    ...
