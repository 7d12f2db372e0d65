# Gives the share after.
# score: 0
# says: "That is the share after"


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    return in_time[results["resulted"] >= day].mean()
