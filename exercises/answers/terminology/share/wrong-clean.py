# Gives the clean ones.
# score: 0
# says: "That is the share without a mark"


def share(counted):
    return (counted["marks"] == 0).groupby(counted["writer"]).mean()
