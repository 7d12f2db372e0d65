# As in the solution.
# score: 4


def share(counted):
    return (counted["marks"] >= 1).groupby(counted["writer"]).mean()
