# Adds what did not come to what is too dear.
# score: 5


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    missing = (bills["billed"] - bills["received"]) * bills["billed_price"]
    dear = bills["received"] * (bills["billed_price"] - price)
    by_bill = (missing + dear).groupby(bills["bill"]).sum()
    return by_bill[by_bill > 0.001]
