# Works out one line at a time, and rounds up with whole division.
# score: 4


def order_at(items, factor, review_days):
    items = items.set_index("item")
    used = items.apply(
        lambda row: row["used_a_week"] / 7 * (row["lead_days"] + review_days), axis=1
    )
    return -(-(used + factor * items["spread"]) // 1)
