# Adds the half on top.
# score: 5


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    gets = (year["fte"] == 1) & (year["exempt"] == "no") & extra
    return (dollars + dollars / 2 * gets).groupby(year["title"]).sum()
