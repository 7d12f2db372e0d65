# Adds a column to the table.
# score: 4


def plan(months, growth):
    months = months.set_index("month")
    months["a_day"] = months["visits"] / months["days"] * (1 + growth)
    months["plan"] = months["a_day"] * months["next_days"]
    return months["plan"].round().astype(int)
