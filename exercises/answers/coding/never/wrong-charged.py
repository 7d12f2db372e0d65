# Counts those that were charged.
# score: 0
# says: "Count those that were not"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    late = visits[visits["entered_on"].notna() & (age > grace)]
    return late["type_id"].value_counts()
