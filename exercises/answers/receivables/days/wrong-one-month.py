# Uses the last month.
# score: 0
# says: "You used the last month alone"


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    last = three.iloc[-1]
    return last["receivables"] / (last["charges"] / last["days"])
