# Leaves the safety stock out.
# score: 0
# says: "left the safety stock out"


def order_at(items, factor, review_days):
    items = items.set_index("item")
    return np.ceil(items["used_a_week"] / 7 * (items["lead_days"] + review_days))
