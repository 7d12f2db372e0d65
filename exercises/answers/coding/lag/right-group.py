# Groups the days by clinician.
# score: 3


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    return days.groupby(visits["provider_id"]).median()
