# Puts the latest first, urgent or not.
# score: 1
# says: "Urgent ones come before all others"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(["days_late", "referral_id"], ascending=[False, True]).head(length)
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
