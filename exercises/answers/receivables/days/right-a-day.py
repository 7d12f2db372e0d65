# Works out the charges of a day.
# score: 4


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    a_day = three["charges"].sum() / three["days"].sum()
    return three["receivables"].iloc[-1] / a_day
