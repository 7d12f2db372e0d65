# Goes through the weekdays.
# score: 3


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    shares = {}
    for day in weekday.unique():
        own = visits[weekday == day]
        shares[day] = (own["checked_on"] <= own["date"]).sum() / len(own)
    return shares
