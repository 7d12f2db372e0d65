# Takes what is right from what is billed.
# score: 5


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    over = bills["billed"] * bills["billed_price"] - bills["received"] * price
    by_bill = over.groupby(bills["bill"]).sum().round(2)
    return by_bill[by_bill > 0]
