# Takes the mean of true and false.
# score: 3


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    checked = visits["checked_on"] <= visits["date"]
    return checked.groupby(weekday).mean()
