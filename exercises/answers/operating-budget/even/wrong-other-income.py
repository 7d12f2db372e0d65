# Forgets other income.
# score: 0
# says: "You forgot the income that comes without visits"


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    return stays / ((revenue - variable) / visits) / days
