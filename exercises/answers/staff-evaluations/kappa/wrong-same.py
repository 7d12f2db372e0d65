# Gives the share of agreement.
# score: 0
# says: "Take out what luck gives"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    return (first == second).mean()
