# Left as handed out.
# score: 0
# says: "not answered yet"


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    # Write your lines here, in place of the three dots.
    ...
