# Cuts, then takes the mean.
# score: 5


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return made.clip(lower=0, upper=1).groupby(results["objective"]).mean()
