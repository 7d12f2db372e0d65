# Left as handed out.
# score: 0
# says: "not answered yet"


def days_in_receivables(months):
    three = months.sort_values("month_end").tail(3)
    # Write your lines here, in place of the three dots.
    ...
