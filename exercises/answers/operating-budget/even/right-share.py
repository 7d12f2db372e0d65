# By the share of the margin that is needed.
# score: 4


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    needed = (stays - other_income) / (revenue - variable)
    return visits / days * needed
