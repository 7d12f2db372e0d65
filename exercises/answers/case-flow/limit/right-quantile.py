# Asks for the quantile that is one of the waits.
# score: 5


def limit_to_set(days, share, safe):
    came = days.dropna()
    import numpy as np

    limit = np.quantile(came, share, method="inverted_cdf")
    return safe if limit > safe else limit
