# Uses one average for the year.
# score: 0
# says: "You used one average for the year"


def plan(months, growth):
    months = months.set_index("month")
    a_day = months["visits"].sum() / months["days"].sum()
    return (a_day * months["next_days"] * (1 + growth)).round()
