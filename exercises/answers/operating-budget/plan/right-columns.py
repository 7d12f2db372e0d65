# Works with whole columns.
# score: 4


def plan(months, growth):
    months = months.set_index("month")
    return (months["visits"] / months["days"] * months["next_days"] * (1 + growth)).round()
