# Counts where they differ.
# score: 5


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    apart = (first != second).mean()
    luck = sum(first_shares.get(each, 0) * second_shares[each] for each in second_shares.index)
    return 1 - apart / (1 - luck)
