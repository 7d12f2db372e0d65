# Divides by all visits.
# score: 0
# says: "You divided by the visits of the whole week"


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    checked = (visits["checked_on"] <= visits["date"]).groupby(weekday).sum()
    return checked / len(visits)
