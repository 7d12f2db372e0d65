# Two tests and an or.
# score: 4


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    grave = tasks["importance"] >= 5
    weighty = (tasks["importance"] >= 3) & (share >= 0.05)
    return share[grave | weighty]
