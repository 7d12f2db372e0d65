# Takes two means.
# score: 5


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    after = results["resulted"] >= day
    return in_time[after].mean() - in_time[~after].mean()
