# Leaves out those never told.
# score: 1.25
# says: "You left out results of which nobody was ever told"


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    told = results["told"].notna()
    after = results["resulted"] >= day
    return in_time[after & told].mean() - in_time[~after & told].mean()
