# Left as handed out.
# score: 0
# says: "not answered yet"


def days_late(lines, today):
    lines = lines.set_index("line")
    # Write your lines here, in place of the three dots.
    ...
