# Compares how many.
# score: 0
# says: "You compared how many"


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    after = results["resulted"] >= day
    return in_time[after].sum() - in_time[~after].sum()
