# Sorts and numbers.
# score: 5


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    in_order = due.sort_values(order, ascending=[True, False, True]).head(minutes // 4)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["visit_id"])
