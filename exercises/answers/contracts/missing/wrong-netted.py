# Lets overpaid lines make up for short ones.
# score: 1.67
# says: "make up for those allowed too little"


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    due = (decided["units"] * decided["contract"]).clip(upper=decided["charge"])
    missing = (due - decided["allowed"]).round(2)
    sums = missing.groupby(decided["service_id"]).sum().round(2)
    return sums[sums != 0]
