# Groups by who.
# score: 0
# says: "That is grouped by who could take it"


def could_go(log):
    return log[log["who"] != "me"].groupby("who")["minutes"].sum()
