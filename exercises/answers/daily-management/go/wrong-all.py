# Sums all.
# score: 0
# says: "You summed up everything"


def could_go(log):
    return log.groupby("kind")["minutes"].sum()
