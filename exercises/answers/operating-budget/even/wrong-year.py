# Does not divide by days.
# score: 0
# says: "You gave the visits of the whole period"


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    return (stays - other_income) / ((revenue - variable) / visits)
