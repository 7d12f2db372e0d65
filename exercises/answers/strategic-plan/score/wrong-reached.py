# Counts what is reached.
# score: 0
# says: "A part of the way counts"


def objective_scores(results):
    way = results["target"] - results["baseline"]
    made = (results["value"] - results["baseline"]) / way
    return (made >= 1).astype(float).groupby(results["objective"]).mean()
