# Left as handed out.
# score: 0
# says: "not answered yet"


def plan(months, growth):
    months = months.set_index("month")
    # Write your lines here, in place of the three dots.
    ...
