# Takes the size of each group.
# score: 4


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    late = visits[(age > grace) & ~visits["entered_on"].notna()]
    return late.groupby("type_id").size()
