# Gives minutes.
# score: 0
# says: "These are minutes"


def hours(year, first):
    months = year["by"].clip(lower=first).dt.month
    return year.groupby(months)["minutes"].sum()
