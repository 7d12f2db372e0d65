# Divides by net revenue.
# score: 0
# says: "That is another convention"


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    net = three["charges"] - three["contractual"] - three["discounts"]
    return three["receivables"].iloc[-1] / (net.sum() / three["days"].sum())
