# Raises for the exempt, too.
# score: 2.5
# says: "You forgot that people who are exempt"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    if extra:
        dollars = dollars.where(year["fte"] < 1, dollars * 1.5)
    return dollars.groupby(year["title"]).sum()
