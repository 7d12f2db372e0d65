# Works on columns.
# score: 4


def order_at(items, factor, review_days):
    items = items.set_index("item")
    days = items["lead_days"] + review_days
    return np.ceil(items["used_a_week"] / 7 * days + factor * items["spread"])
