# Counts every job.
# score: 0
# says: "counted every job"


def months(jobs):
    rows = [
        (job["candidate"], job["led"], month)
        for job in jobs.to_dict("records")
        for month in pd.period_range(job["start"], job["end"], freq="M")
    ]
    table = pd.DataFrame(rows, columns=["candidate", "led", "month"])
    everybody = jobs["candidate"].unique()
    return table.groupby("candidate")["month"].nunique().reindex(everybody, fill_value=0)
