# Goes through the lines one by one.
# score: 5


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    missing = {}
    for _, line in decided.iterrows():
        due = min(line["units"] * line["contract"], line["charge"])
        short = round(due - line["allowed"], 2)
        if short > 0:
            missing[line["service_id"]] = missing.get(line["service_id"], 0) + short
    return missing
