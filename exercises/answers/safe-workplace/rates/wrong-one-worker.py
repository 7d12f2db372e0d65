# Takes one worker's hours.
# score: 0
# says: "You took the hours of one full-time worker"


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * 2_000 / worked
