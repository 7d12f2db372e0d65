# Counts both and divides.
# score: 3


def checked_by_weekday(visits):
    weekday = visits["date"].dt.day_name()
    checked = visits[visits["checked_on"] <= visits["date"]]
    return checked["date"].dt.day_name().value_counts() / weekday.value_counts()
