# Counts.
# score: 0
# says: "Give the share of the visits of each weekday"


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    return (visits["checked_on"] <= visits["date"]).groupby(weekday).sum()
