# Raises where it is due.
# score: 5


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    if extra:
        plain = (year["fte"] < 1) | (year["exempt"] == "yes")
        dollars = dollars.where(plain, dollars * 1.5)
    return dollars.groupby(year["title"]).sum()
