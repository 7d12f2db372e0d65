# Forgets what is grave and seldom.
# score: 0
# says: "grave and seldom"


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    return share[(tasks["importance"] >= 3) & (share >= 0.05)]
