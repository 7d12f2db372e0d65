# Puts the share into the table and asks.
# score: 4


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    tasks["share"] = share
    kept = tasks.query("importance >= 5 or (importance >= 3 and share >= 0.05)")
    return kept["share"]
