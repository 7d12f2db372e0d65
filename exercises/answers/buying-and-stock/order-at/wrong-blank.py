# Left as handed out.
# score: 0
# says: "not answered yet"


def order_at(items, factor, review_days):
    items = items.set_index("item")
    # Write your lines here, in place of the three dots.
    ...
