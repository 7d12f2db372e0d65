# Orders by the price.
# score: 0
# says: "You ordered by the price"


def first_to_work(waiting, today, soon, length):
    left = (waiting["last_day"] - today).dt.days
    known = waiting.assign(due=left <= soon, expected=waiting["price"])
    order = ["due", "expected", "denial_id"]
    in_order = known[left >= 0].sort_values(order, ascending=[False, False, True]).head(length)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["denial_id"])
