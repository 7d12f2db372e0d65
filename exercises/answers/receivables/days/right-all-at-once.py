# Multiplies by the days.
# score: 4


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    return three.iloc[-1]["receivables"] * three["days"].sum() / three["charges"].sum()
