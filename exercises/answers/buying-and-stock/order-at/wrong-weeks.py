# Multiplies use of a week by days.
# score: 0
# says: "Use is given by the week"


def order_at(items, factor, review_days):
    items = items.set_index("item")
    used = items["used_a_week"] * (items["lead_days"] + review_days)
    return np.ceil(used + factor * items["spread"])
