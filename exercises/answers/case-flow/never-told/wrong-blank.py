# Left as handed out.
# score: 0
# says: "not answered yet"


def never_told(results, day):
    abnormal = results[results["abnormal"] == "yes"]
    # Write your lines here, in place of the three dots.
    ...
