# Left as handed out.
# score: 0
# says: "not answered yet"


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    # Write your lines here, in place of the three dots.
    ...
