# Gives the days.
# score: 0
# says: "Give the place on the list"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[False, False, True]).head(length)
    return in_order.set_index("referral_id")["days_late"]
