# Divides by all hours.
# score: 1.25
# says: "You divided by the hours of all years together"


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * 200_000 / worked.sum()
