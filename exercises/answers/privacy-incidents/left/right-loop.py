# Goes through the lines.
# score: 5


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    found = {}
    for number, line in incidents.iterrows():
        if pd.isna(line["told"]):
            found[number] = (line["discovered"] + pd.Timedelta(days=60) - today).days
    return found
