# Gives what is left.
# score: 1.25
# says: "what is left of the way"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return (1 - made.clip(lower=0, upper=1)).groupby(results["objective"]).mean()
