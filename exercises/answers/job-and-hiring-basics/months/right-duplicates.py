# Drops lines that come twice.
# score: 6


def months(jobs):
    rows = [
        (job["candidate"], job["led"], month)
        for job in jobs.to_dict("records")
        for month in pd.period_range(job["start"], job["end"], freq="M")
    ]
    table = pd.DataFrame(rows, columns=["candidate", "led", "month"])
    everybody = jobs["candidate"].unique()
    once = table[table["led"] == "yes"].drop_duplicates()
    return once["candidate"].value_counts().reindex(everybody, fill_value=0)
