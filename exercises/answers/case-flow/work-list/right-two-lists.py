# Sorts urgent and routine ones by themselves and puts them together.
# score: 5


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    parts = []
    for urgency in ["urgent", "routine"]:
        part = late[late["urgency"] == urgency].sort_values("referral_id")
        parts.append(part.sort_values("days_late", ascending=False, kind="stable"))
    numbers = pd.concat(parts)["referral_id"].tolist()[:length]
    return {number: place + 1 for place, number in enumerate(numbers)}
