# Puts the amounts first.
# score: 0
# says: "You put the largest amounts first, checked or not"


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    in_order = due.sort_values(["due", "visit_id"], ascending=[False, True])
    in_order = in_order.head(minutes // 4)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["visit_id"])
