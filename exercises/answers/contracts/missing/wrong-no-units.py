# Forgets the units.
# score: 1.67
# says: "You forgot the units"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    missing = (decided["contract"] - decided["allowed"]).round(2)
    short = decided.assign(missing=missing)[missing > 0]
    return short.groupby("service_id")["missing"].sum()
