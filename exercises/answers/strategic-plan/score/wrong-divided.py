# Divides by the target.
# score: 0
# says: "Begin at the baseline"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = results["value"] / results["target"]
    return made.clip(lower=0, upper=1).groupby(results["objective"]).mean()
