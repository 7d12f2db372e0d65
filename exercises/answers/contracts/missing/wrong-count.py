# Counts the lines.
# score: 0
# says: "You counted the lines"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    due = (decided["units"] * decided["contract"]).clip(upper=decided["charge"])
    short = decided[(due - decided["allowed"]).round(2) > 0]
    return short.groupby("service_id").size()
