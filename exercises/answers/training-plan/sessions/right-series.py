# Lets pandas filter.
# score: 6


def sessions(days, early):
    days, held = sorted(days), []
    left = pd.Series(days)
    while len(left):
        held.append(left.min())
        left = left[left > left.min() + pd.Timedelta(days=early)]
    return len(held)
