# Goes through the bills.
# score: 5


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    found = {}
    for bill, rows in bills.groupby("bill"):
        billed = (rows["billed"] * rows["billed_price"]).sum()
        fair = (rows["received"] * price[rows.index]).sum()
        if round(billed - fair, 2) > 0:
            found[bill] = billed - fair
    return found
