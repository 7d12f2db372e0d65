# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def worse_months(months):
    return {"phones": 1, "rating": 2}
