# Goes through the lines.
# score: 6


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    found = {}
    for number, line in incidents.iterrows():
        low = all(line[name] == "low" for name in factors)
        if line["secured"] == "no" and not (low and line["written"] == "yes"):
            found[number] = line["people"]
    return found
