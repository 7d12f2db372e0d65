# Left as handed out.
# score: 0
# says: "not answered yet"


def months(jobs):
    rows = [
        (job["candidate"], job["led"], month)
        for job in jobs.to_dict("records")
        for month in pd.period_range(job["start"], job["end"], freq="M")
    ]
    table = pd.DataFrame(rows, columns=["candidate", "led", "month"])
    everybody = jobs["candidate"].unique()
    # Write your lines here, in place of the three dots.
    ...
