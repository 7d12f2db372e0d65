# Compares units alone.
# score: 0
# says: "You compared units alone"


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    over = (bills["billed"] - bills["received"]) * bills["billed_price"]
    by_bill = over.groupby(bills["bill"]).sum()
    return by_bill[by_bill > 0]
