# Adds up how many came on each day.
# score: 5


def limit_to_set(days, share, safe):
    came = days.dropna()
    by_day = came.value_counts(normalize=True).sort_index().cumsum()
    # A hair less, because shares added up are a hair off.
    return min(by_day.index[by_day >= share - 1e-9][0], safe)
