# Adds up by category first.
# score: 4


def worth_of_a_point(mix, carved):
    moved = mix[~mix["category"].isin(carved)]
    moved = moved.assign(dollars=moved["units"] * moved["medicare"])
    by_category = moved[moved["by_rvu"]].groupby("category")["dollars"].sum()
    return by_category.sum() / 100
