# Divides by what a visit brings.
# score: 0
# says: "You divided by what a visit brings"


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    return (stays - other_income) / (revenue / visits) / days
