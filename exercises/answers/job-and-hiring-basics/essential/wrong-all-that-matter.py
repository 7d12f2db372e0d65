# Takes importance alone.
# score: 0
# says: "all tasks that matter"


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    return share[tasks["importance"] >= 3]
