# Counts a check after the visit.
# score: 1.5
# says: "You counted a check that came after the visit"


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    return visits["checked_on"].notna().groupby(weekday).mean()
