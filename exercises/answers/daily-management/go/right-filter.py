# Filters and sums.
# score: 5


def could_go(log):
    return log[log["who"] != "me"].groupby("kind")["minutes"].sum()
