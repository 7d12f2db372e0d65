# Puts the checked ones first.
# score: 0
# says: "You put the checked ones first"


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    in_order = due.sort_values(order, ascending=[False, False, True]).head(minutes // 4)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["visit_id"])
