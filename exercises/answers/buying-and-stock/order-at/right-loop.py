# Goes through the items.
# score: 4


def order_at(items, factor, review_days):
    items = items.set_index("item")
    points = {}
    for item, row in items.iterrows():
        used = row["used_a_week"] * (row["lead_days"] + review_days) / 7
        points[item] = np.ceil(used + factor * row["spread"])
    return points
