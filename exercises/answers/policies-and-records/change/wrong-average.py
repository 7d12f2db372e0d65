# Compares average days.
# score: 0
# says: "You compared the average days"


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    days = (results["told"] - results["resulted"]).dt.days
    after = results["resulted"] >= day
    return days[after].mean() - days[~after].mean()
