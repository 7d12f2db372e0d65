# Takes the lesser of price and charge with clip.
# score: 5


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    due = (decided["units"] * decided["contract"]).clip(upper=decided["charge"])
    missing = (due - decided["allowed"]).round(2)
    short = decided.assign(missing=missing)[missing > 0]
    return short.groupby("service_id")["missing"].sum()
