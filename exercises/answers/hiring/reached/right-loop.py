# Goes through the openings.
# score: 4


def reached(candidates):
    found = {}
    for opening in candidates["opening"].unique():
        there = candidates[candidates["opening"] == opening]
        found[opening] = there["stage"].isin(["interview", "offer"]).sum() / len(there)
    return found
