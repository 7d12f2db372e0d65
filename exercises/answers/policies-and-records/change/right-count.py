# Counts and divides.
# score: 5


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    before = in_time[results["resulted"] < day]
    after = in_time[results["resulted"] >= day]
    return after.sum() / len(after) - before.sum() / len(before)
