# Multiplies the shares.
# score: 5


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    same = (first == second).mean()
    luck = (first_shares * second_shares).sum()
    return (same - luck) / (1 - luck)
