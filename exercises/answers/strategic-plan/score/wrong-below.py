# Lets a score fall below 0.
# score: 2.5
# says: "scores nothing, and not less"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return made.clip(upper=1).groupby(results["objective"]).mean()
