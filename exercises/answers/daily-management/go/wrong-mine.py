# Turns it around.
# score: 0
# says: "You summed up what only you could take"


def could_go(log):
    return log[log["who"] == "me"].groupby("kind")["minutes"].sum()
