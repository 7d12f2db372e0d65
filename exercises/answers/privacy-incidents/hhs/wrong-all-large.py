# Gives all the date of a large one.
# score: 0
# says: "You gave everybody the date of a large breach"


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    return (incidents["discovered"] + pd.Timedelta(days=60) - today).dt.days
