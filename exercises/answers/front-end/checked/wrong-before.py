# Leaves out checks on the day.
# score: 0.75
# says: "A check on the day itself counts"


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    return (visits["checked_on"] < visits["date"]).groupby(weekday).mean()
