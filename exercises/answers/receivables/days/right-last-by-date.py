# Finds the last month by its date.
# score: 4


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    last = three[three["month_end"] == three["month_end"].max()]
    a_day = three["charges"].sum() / three["days"].sum()
    return round(float(last["receivables"].sum() / a_day), 1)
