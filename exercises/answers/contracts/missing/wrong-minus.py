# Subtracts the wrong way round.
# score: 0
# says: "what is missing with a minus"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    due = (decided["units"] * decided["contract"]).clip(upper=decided["charge"])
    missing = (decided["allowed"] - due).round(2)
    short = decided.assign(missing=missing)[missing < 0]
    return short.groupby("service_id")["missing"].sum()
