# Lets a score rise above 1.
# score: 1.25
# says: "the full mark, and not more"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return made.clip(lower=0).groupby(results["objective"]).mean()
