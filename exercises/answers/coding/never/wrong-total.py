# Gives one number for all kinds.
# score: 0
# says: "how many there are in all"


def never_charged(visits, day, grace):
    age = (day - visits["date"]).dt.days
    return (visits["entered_on"].isna() & (age > grace)).sum()
