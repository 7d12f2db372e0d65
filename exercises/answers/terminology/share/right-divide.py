# Divides two counts.
# score: 4


def share(counted):
    held = counted[counted["marks"] > 0].groupby("writer").size()
    return (held / counted.groupby("writer").size()).fillna(0)
