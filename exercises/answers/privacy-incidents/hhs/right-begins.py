# Chooses where the days begin.
# score: 6


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    begins = year_end.mask(incidents["people"] >= 500, incidents["discovered"])
    return 60 - (today - begins).dt.days
