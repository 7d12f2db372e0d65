# Stops at the end of the year.
# score: 0
# says: "The days after it are missing"


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    days = pd.Timedelta(days=60)
    last = (incidents["discovered"] + days).where(incidents["people"] >= 500, year_end)
    return (last - today).dt.days
