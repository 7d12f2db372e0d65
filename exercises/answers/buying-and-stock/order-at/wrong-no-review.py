# Leaves the days between two looks out.
# score: 0
# says: "days between two looks"


def order_at(items, factor, review_days):
    items = items.set_index("item")
    used = items["used_a_week"] / 7 * items["lead_days"]
    return np.ceil(used + factor * items["spread"])
