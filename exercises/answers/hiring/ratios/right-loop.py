# Goes through the groups.
# score: 5


def ratios(people):
    passed = people["passed"] == "yes"
    rates = {}
    for name in people["group"].unique():
        rates[name] = passed[people["group"] == name].mean()
    highest = max(rates.values())
    return {name: rates[name] / highest for name in rates}
