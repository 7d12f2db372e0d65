# Left as handed out.
# score: 0
# says: "not answered yet"


def change_in_share(results, day):
    in_time = (results["told"] - results["resulted"]).dt.days <= 7
    # Write your lines here, in place of the three dots.
    ...
