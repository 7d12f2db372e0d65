# Uses every month.
# score: 1.6
# says: "You used every month of the table"


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    a_day = months["charges"].sum() / months["days"].sum()
    return three["receivables"].iloc[-1] / a_day
