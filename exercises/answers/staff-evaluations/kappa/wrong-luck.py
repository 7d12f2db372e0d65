# Gives what luck gives.
# score: 0
# says: "That is the share that luck gives"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    return (first_shares * second_shares).sum()
