# Left as handed out.
# score: 0
# says: "not answered yet"


def days_left(incidents, today):
    incidents = incidents.set_index("incident")
    # Write your lines here, in place of the three dots.
    ...
