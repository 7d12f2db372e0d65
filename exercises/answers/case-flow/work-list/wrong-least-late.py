# Puts the least late first.
# score: 0
# says: "put the least late first"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[False, True, True]).head(length)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
