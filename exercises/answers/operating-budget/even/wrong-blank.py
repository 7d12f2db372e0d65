# Left as handed out.
# score: 0
# says: "not answered yet"


def break_even_a_day(lines, visits, days):
    sums = lines.groupby(["kind", "follows"])["actual"].sum()
    revenue, other_income = sums["income", "visits"], sums["income", "stays"]
    variable, stays = sums["cost", "visits"], sums["cost", "stays"]
    # Write your lines here, in place of the three dots.
    ...
