# Raises for part-timers.
# score: 2.5
# says: "You raised the pay of people who work part-time"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    if extra:
        dollars = dollars.where(year["exempt"] == "yes", dollars * 1.5)
    return dollars.groupby(year["title"]).sum()
