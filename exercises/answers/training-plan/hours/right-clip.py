# Lifts the days and groups.
# score: 5


def hours(year, first):
    months = year["by"].clip(lower=first).dt.month
    return year.groupby(months)["minutes"].sum() / 60
