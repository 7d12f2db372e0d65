# Leaves the overdue out.
# score: 0
# says: "You left out what is overdue"


def hours(year, first):
    year = year[year["by"] >= first]
    return year.groupby(year["by"].dt.month)["minutes"].sum() / 60
