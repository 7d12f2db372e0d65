# Left as handed out.
# score: 0
# says: "not answered yet"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    # Write your lines here, in place of the three dots.
    ...
