# Left as handed out.
# score: 0
# says: "not answered yet"


def too_much(bills):
    price = bills[["order_price", "billed_price"]].min(axis=1)
    # Write your lines here, in place of the three dots.
    ...
