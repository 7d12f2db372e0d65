# Adds up.
# score: 1.25
# says: "Take their mean"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return made.clip(lower=0, upper=1).groupby(results["objective"]).sum()
