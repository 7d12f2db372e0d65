# Left as handed out.
# score: 0
# says: "not answered yet"


def people_needed(choices, goal, busiest):
    # Write your lines here, in place of the three dots.
    ...
