# Left as handed out.
# score: 0
# says: "not answered yet"


def late_steps(steps, today):
    steps = steps.set_index("step")
    # Write your lines here, in place of the three dots.
    ...
