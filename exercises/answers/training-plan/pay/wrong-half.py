# Pays only the half.
# score: 2.5
# says: "The half comes on top"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    if extra:
        plain = (year["fte"] < 1) | (year["exempt"] == "yes")
        dollars = dollars.where(plain, dollars * 0.5)
    return dollars.groupby(year["title"]).sum()
