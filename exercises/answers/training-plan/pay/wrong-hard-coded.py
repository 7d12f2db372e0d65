# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def pay(year, extra):
    dollars = year["minutes"] / 60 * year["rate"]
    return {"Fire": 21, "Privacy": 45}
