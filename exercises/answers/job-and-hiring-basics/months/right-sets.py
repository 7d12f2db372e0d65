# Gathers sets.
# score: 6


def months(jobs):
    rows = [
        (job["candidate"], job["led"], month)
        for job in jobs.to_dict("records")
        for month in pd.period_range(job["start"], job["end"], freq="M")
    ]
    table = pd.DataFrame(rows, columns=["candidate", "led", "month"])
    everybody = jobs["candidate"].unique()
    found = {name: set() for name in everybody}
    for name, led, month in rows:
        if led == "yes":
            found[name].add(month)
    return {name: len(own) for name, own in found.items()}
