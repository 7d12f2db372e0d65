# Left as handed out.
# score: 0
# says: "not answered yet"


def rates(cases, hours):
    worked = hours.set_index("year")["hours"]
    # Write your lines here, in place of the three dots.
    ...
