# Starts from the visits planned.
# score: 0
# says: "You started from the visits that were planned"


def plan(months, growth):
    months = months.set_index("month")
    return (months["planned_visits"] / months["days"] * months["next_days"] * (1 + growth)).round()
