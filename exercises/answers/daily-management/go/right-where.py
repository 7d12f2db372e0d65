# Puts zero for one's own.
# score: 5


def could_go(log):
    minutes = log["minutes"].where(log["who"] != "me", 0).groupby(log["kind"]).sum()
    return minutes[minutes > 0]
