# Takes the difference of the rates, times the size.
# score: 4


def too_many(claims, column):
    group = claims[claims[column]]
    others = claims[~claims[column]]
    rates = claims.groupby(column)["denied"].mean()
    return (rates[True] - rates[False]) * len(group)
