# Takes the mean of the marks.
# score: 0
# says: "You took the mean of the marks"


def share(counted):
    return counted.groupby("writer")["marks"].mean()
