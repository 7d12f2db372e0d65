# Puts both raters together.
# score: 0
# says: "You put both raters"


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    same = (first == second).mean()
    luck = (pd.concat([first, second]).value_counts(normalize=True) ** 2).sum()
    return (same - luck) / (1 - luck)
