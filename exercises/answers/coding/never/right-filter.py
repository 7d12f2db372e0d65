# Keeps what is uncharged and old, and counts.
# score: 4


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    late = visits[visits["entered_on"].isna() & (age > grace)]
    return late["type_id"].value_counts()
