# Leaves out the year without a case.
# score: 2.5
# says: "You left out the years without a case"


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    rate = cases * 200_000 / worked
    return rate.dropna()
