# Goes through the reports.
# score: 5


def counted(reports):
    found = {}
    for line in reports.to_dict("records"):
        days = line["days_away"] + line["days_restricted"]
        reason = line["care"] == "medical" or days > 0 or line["used_sharp"] == "yes"
        if line["work"] == "yes" and reason:
            found[line["year"]] = found.get(line["year"], 0) + 1
    return found
