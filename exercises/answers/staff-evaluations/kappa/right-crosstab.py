# Lays the pairs out in a table.
# score: 5


def kappa(first, second):
    first_shares = first.value_counts(normalize=True)
    second_shares = second.value_counts(normalize=True)
    import numpy as np

    pairs = pd.crosstab(first, second, normalize=True)
    used = sorted(set(first) | set(second))
    pairs = pairs.reindex(index=used, columns=used, fill_value=0)
    same, luck = np.trace(pairs), (pairs.sum() * pairs.sum(axis=1)).sum()
    return (same - luck) / (1 - luck)
