# Expects more than the charge.
# score: 2.5
# says: "You expected more than we charged"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    missing = (decided["units"] * decided["contract"] - decided["allowed"]).round(2)
    short = decided.assign(missing=missing)[missing > 0]
    return short.groupby("service_id")["missing"].sum()
