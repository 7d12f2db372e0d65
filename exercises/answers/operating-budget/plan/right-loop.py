# Goes through the months.
# score: 4


def plan(months, growth):
    months = months.set_index("month")
    found = {}
    for month, line in months.iterrows():
        found[month] = line["visits"] / line["days"] * line["next_days"] * (1 + growth)
    return found
