# Gives a table with a column of places.
# score: 5


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[False, False, True]).reset_index()
    in_order["place"] = in_order.index + 1
    return in_order.loc[: length - 1, ["referral_id", "place"]]
