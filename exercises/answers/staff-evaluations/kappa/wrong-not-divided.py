# Does not divide.
# score: 0
# says: "did not divide"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    same = (first == second).mean()
    return same - (first_shares * second_shares).sum()
