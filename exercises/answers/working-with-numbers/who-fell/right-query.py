# Adds a column and asks for the lines below the limit, rounded.
# score: 5


def who_fell(compared, limit):
    table = compared.eval("change = (visits_now / days_now) / (visits_then / days_then) - 1")
    return table.query("change < -@limit")["change"].round(3)
