# Goes through the lines.
# score: 4


def took(incidents):
    incidents = incidents.set_index("incident")
    found = {}
    for number, line in incidents.iterrows():
        if pd.notna(line["told"]):
            found[number] = (line["told"] - line["discovered"]).days
    return found
