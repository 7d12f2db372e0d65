# Leaves out notes with one mark.
# score: 0
# says: "You left out notes with one mark"


def share(counted):
    return (counted["marks"] > 1).groupby(counted["writer"]).mean()
