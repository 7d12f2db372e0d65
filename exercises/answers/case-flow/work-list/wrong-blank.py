# Left as handed out.
# score: 0
# says: "not answered yet"


def work_list(late, length):
    order = ["urgency", "days_late", "referral_id"]
    # Write your lines here, in place of the three dots.
    ...
