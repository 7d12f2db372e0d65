# Chooses with where.
# score: 6


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    days = pd.Timedelta(days=60)
    last = (incidents["discovered"] + days).where(incidents["people"] >= 500, year_end + days)
    return (last - today).dt.days
