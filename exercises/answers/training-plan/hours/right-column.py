# Adds a column.
# score: 5


def hours(year, first):
    year["month"] = year["by"].where(year["by"] > first, first).dt.month
    year["hours"] = year["minutes"] / 60
    return year.groupby("month")["hours"].sum()
