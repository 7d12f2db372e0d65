# Gives percents.
# score: 0
# says: "Those are percents"


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    return 100 * share[(tasks["importance"] >= 5) | ((tasks["importance"] >= 3) & (share >= 0.05))]
