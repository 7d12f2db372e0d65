# Takes the mean.
# score: 0
# says: "You took the mean"


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    return days.groupby(visits["provider_id"]).mean()
