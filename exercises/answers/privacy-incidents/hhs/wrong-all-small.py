# Gives all the date after the year.
# score: 1.5
# says: "You gave everybody the date after the year"


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    return (year_end + pd.Timedelta(days=60) - today).dt.days
