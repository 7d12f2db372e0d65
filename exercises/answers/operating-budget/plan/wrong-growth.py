# Leaves the growth out.
# score: 1.6
# says: "You left the growth out"


def plan(months, growth):
    months = months.set_index("month")
    return (months["visits"] / months["days"] * months["next_days"]).round()
