# Gives every bill.
# score: 0
# says: "You gave every bill"


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    over = bills["billed"] * bills["billed_price"] - bills["received"] * price
    return over.groupby(bills["bill"]).sum()
