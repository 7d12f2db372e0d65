# Forgets the base.
# score: 0
# says: "You divided cases by hours and stopped there"


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) / worked
