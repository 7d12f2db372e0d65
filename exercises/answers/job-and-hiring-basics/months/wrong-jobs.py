# Counts jobs.
# score: 0
# says: "Those are jobs"


def months(jobs):
    rows = [
        (job["candidate"], job["led"], month)
        for job in jobs.to_dict("records")
        for month in pd.period_range(job["start"], job["end"], freq="M")
    ]
    table = pd.DataFrame(rows, columns=["candidate", "led", "month"])
    everybody = jobs["candidate"].unique()
    return (jobs["led"] == "yes").groupby(jobs["candidate"]).sum()
