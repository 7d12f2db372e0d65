# Left as handed out.
# score: 0
# says: "not answered yet"


def ask(lines, planned, visits, limit):
    lines = lines.set_index("line")
    plan = lines["budget"].where(lines["follows"] == "stays", lines["budget"] * visits / planned)
    # Write your lines here, in place of the three dots.
    ...
