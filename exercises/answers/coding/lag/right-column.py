# Adds the days as a column and takes a pivot table.
# score: 3


def median_lag(visits):
    days = (visits["entered_on"] - visits["date"]).dt.days
    return visits.assign(days=days).pivot_table(
        index="provider_id", values="days", aggfunc="median"
    )
