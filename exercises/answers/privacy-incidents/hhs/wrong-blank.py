# Left as handed out.
# score: 0
# says: "not answered yet"


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    # Write your lines here, in place of the three dots.
    ...
