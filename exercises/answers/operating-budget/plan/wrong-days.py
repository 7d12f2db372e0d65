# Keeps the days of this year.
# score: 0
# says: "You kept the days of this year"


def plan(months, growth):
    months = months.set_index("month")
    return (months["visits"] * (1 + growth)).round()
