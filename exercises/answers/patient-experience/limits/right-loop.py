# Goes through the counts.
# score: 5


def limits(counts):
    mean = counts.mean()
    values = list(counts)
    moves = [abs(values[at] - values[at - 1]) for at in range(1, len(values))]
    reach = 3 * sum(moves) / len(moves) / 1.128
    return pd.Series({"lower": max(mean - reach, 0), "upper": mean + reach})
