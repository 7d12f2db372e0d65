# Left as handed out.
# score: 0
# says: "not answered yet"


def to_tell(incidents):
    incidents = incidents.set_index("incident")
    factors = ["information", "receiver", "seen", "reduced"]
    # Write your lines here, in place of the three dots.
    ...
