# Gives one figure for everybody.
# score: 0
# says: "one figure for everybody"


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    return days.median()
