# Goes through the results.
# score: 5


def objective_scores(results):
    sums, counts = {}, {}
    for row in results.to_dict("records"):
        made = (row["value"] - row["baseline"]) / (row["target"] - row["baseline"])
        name = row["objective"]
        sums[name] = sums.get(name, 0) + min(1, max(0, made))
        counts[name] = counts.get(name, 0) + 1
    return {name: sums[name] / counts[name] for name in sums}
