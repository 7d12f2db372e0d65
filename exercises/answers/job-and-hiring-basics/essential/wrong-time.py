# Takes time alone.
# score: 0
# says: "time alone"


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    return share[share >= 0.05]
