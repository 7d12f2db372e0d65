# Counts visits without a charge as entered at once.
# score: 0.75
# says: "counted a visit without a charge"


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    return days.fillna(0).groupby(visits["provider_id"]).median()
