# Subtracts the later day from the earlier one.
# score: 0
# says: "subtracted the wrong way round"


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    days = (visits["date"] - visits["entered_on"]).dt.days
    return days.groupby(visits["provider_id"]).median()
