# Puts the score into the table.
# score: 5


def objective_scores(results):
    start, end, now = results["baseline"], results["target"], results["value"]
    scored = results.assign(score=((start - now) / (start - end)).clip(0, 1))
    return scored.groupby("objective")["score"].mean()
