# Counts times.
# score: 0
# says: "You counted how often"


def could_go(log):
    return log[log["who"] != "me"].groupby("kind").size()
