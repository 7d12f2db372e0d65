# Compares prices alone.
# score: 0
# says: "You compared prices alone"


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    over = bills["billed"] * (bills["billed_price"] - price)
    by_bill = over.groupby(bills["bill"]).sum()
    return by_bill[by_bill > 0]
