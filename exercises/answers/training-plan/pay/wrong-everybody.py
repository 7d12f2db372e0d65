# Raises for everybody.
# score: 2.5
# says: "You paid everybody one and a half times"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    return (dollars * (1.5 if extra else 1)).groupby(year["title"]).sum()
