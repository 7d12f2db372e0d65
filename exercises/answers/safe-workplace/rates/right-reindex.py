# Fills in the years without a case.
# score: 5


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * 200_000 / worked
