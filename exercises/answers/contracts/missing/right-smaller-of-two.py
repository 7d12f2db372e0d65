# Takes the smaller of two columns.
# score: 5


def missing_by_service(payments):
    decided = payments[payments["allowed"] > 0]
    agreed = decided["units"] * decided["contract"]
    due = pd.concat([agreed, decided["charge"]], axis="columns").min(axis="columns")
    missing = (due - decided["allowed"]).clip(lower=0)
    sums = missing.groupby(decided["service_id"]).sum().round(2)
    return sums[sums > 0]
