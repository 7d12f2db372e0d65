# Takes a minute for a call.
# score: 1
# says: "A call takes four minutes"


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    in_order = due.sort_values(order, ascending=[True, False, True]).head(minutes)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["visit_id"])
