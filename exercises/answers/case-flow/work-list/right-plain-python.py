# Sorts with a key of its own.
# score: 5


def work_list(late, length):
    def key(line):
        return (line["urgency"] == "routine", -line["days_late"], line["referral_id"])

    in_order = sorted(late.to_dict("records"), key=key)
    return {line["referral_id"]: at for at, line in enumerate(in_order[:length], start=1)}
