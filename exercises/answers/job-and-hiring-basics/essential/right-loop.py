# Goes through the tasks.
# score: 4


def essential(tasks):
    tasks = tasks.set_index("task")
    share = tasks["minutes"] / tasks["minutes"].sum()
    found = {}
    for name in tasks.index:
        importance = tasks.loc[name, "importance"]
        if importance == 5 or (importance > 2 and share[name] >= 0.05):
            found[name] = share[name]
    return found
