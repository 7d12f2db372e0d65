# Goes through the lines.
# score: 6


def hhs_left(incidents, today):
    incidents = incidents.set_index("incident")
    year_end = pd.to_datetime(incidents["discovered"].dt.year.astype(str) + "-12-31")
    found = {}
    for number, line in incidents.iterrows():
        begins = line["discovered"] if line["people"] >= 500 else year_end[number]
        found[number] = (begins + pd.Timedelta(days=60) - today).days
    return found
