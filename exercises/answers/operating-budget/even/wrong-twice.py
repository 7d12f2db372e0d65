# Counts variable costs twice.
# score: 0
# says: "You counted the costs of visits twice"


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    return (stays + variable - other_income) / ((revenue - variable) / visits) / days
