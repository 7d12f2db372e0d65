# Left as handed out.
# score: 0
# says: "not answered yet"


def took(incidents):
    incidents = incidents.set_index("incident")
    # Write your lines here, in place of the three dots.
    ...
