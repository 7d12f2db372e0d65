# Averages the balances.
# score: 0
# says: "They are a balance, not a flow"


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    a_day = three["charges"].sum() / three["days"].sum()
    return three["receivables"].mean() / a_day
