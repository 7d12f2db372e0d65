# Takes the interval from SciPy.
# score: 5


def stands_out(findings, usual):
    wrong = findings["coded"] != findings["supported"]
    counts = wrong.groupby(findings["provider_id"]).agg(["sum", "size"])
    from scipy.stats import binomtest

    counts["low"] = [
        binomtest(int(n), int(of)).proportion_ci().low
        for n, of in zip(counts["sum"], counts["size"], strict=True)
    ]
    return counts.loc[counts["low"] > usual, "low"]
