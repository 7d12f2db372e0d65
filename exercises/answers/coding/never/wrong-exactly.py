# Counts visits exactly as old as the grace.
# score: 0.8
# says: "exactly as old as the grace"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    late = visits[visits["entered_on"].isna() & (age >= grace)]
    return late["type_id"].value_counts()
