# Left as handed out.
# score: 0
# says: "not answered yet"


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    # Write your lines here, in place of the three dots.
    ...
