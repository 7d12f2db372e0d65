# Gives the whole list.
# score: 1
# says: "cut it to “length”"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[False, False, True])
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
