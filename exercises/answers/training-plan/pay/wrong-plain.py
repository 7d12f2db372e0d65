# Never raises.
# score: 2.5
# says: "You paid the extra hours at the plain rate"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    return dollars.groupby(year["title"]).sum()
