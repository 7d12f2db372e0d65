# Goes through the visits.
# score: 5


def minutes_behind(visits, now):
    found = {}
    for line in visits.to_dict("records"):
        if line["arrived"] <= now < line["started"] and line["due"] < now:
            minutes = (now - line["due"]).total_seconds() / 60
            found[line["clinician"]] = max(minutes, found.get(line["clinician"], 0))
    return found
