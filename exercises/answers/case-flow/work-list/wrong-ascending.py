# Sorts everything upward.
# score: 0
# says: "turned the whole list around"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order).head(length)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
