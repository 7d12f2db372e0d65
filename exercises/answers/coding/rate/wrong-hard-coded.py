# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def error_rate(findings):
    right = findings["coded"] == findings["supported"]
    return {"MC": 0.25, "TR": 0.667, "SO": 0.8}
