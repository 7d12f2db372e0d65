# Goes through the writers.
# score: 4


def share(counted):
    found = {}
    for writer, theirs in counted.groupby("writer"):
        found[writer] = len(theirs[theirs["marks"] > 0]) / len(theirs)
    return found
