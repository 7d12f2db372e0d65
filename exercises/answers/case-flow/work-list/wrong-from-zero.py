# Begins with zero.
# score: 0
# says: "began to count at zero"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[False, False, True]).head(length)
    return pd.Series(range(len(in_order)), index=in_order["referral_id"])
