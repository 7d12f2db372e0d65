# Leaves urgency in the order of the alphabet.
# score: 1
# says: "In the order of the alphabet"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(order, ascending=[True, False, True]).head(length)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
