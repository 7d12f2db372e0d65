# Leaves equals as they come.
# score: 2
# says: "equally late are not in the order"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    in_order = late.sort_values(["urgency", "days_late"], ascending=False, kind="stable").head(
        length
    )
    return pd.Series(range(1, len(in_order) + 1), index=in_order["referral_id"])
