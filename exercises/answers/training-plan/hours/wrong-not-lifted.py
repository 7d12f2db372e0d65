# Leaves the overdue in their months.
# score: 0
# says: "You left what is overdue in the month"


def hours(year, first):
    return year.groupby(year["by"].dt.month)["minutes"].sum() / 60
