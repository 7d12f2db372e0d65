# Left as handed out.
# score: 0
# says: "not answered yet"


def flexible(lines, planned, visits):
    lines = lines.set_index("line")
    budget = lines["budget"]
    # Write your lines here, in place of the three dots.
    ...
