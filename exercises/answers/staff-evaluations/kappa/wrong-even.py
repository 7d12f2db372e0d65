# Takes every rating as equally likely.
# score: 1.25
# says: "as equally likely"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    same = (first == second).mean()
    luck = 1 / len(set(first) | set(second))
    return (same - luck) / (1 - luck)
