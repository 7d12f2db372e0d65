# Groups by before and after.
# score: 5


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    shares = in_time.groupby(results["resulted"] >= day).mean()
    return shares[True] - shares[False]
