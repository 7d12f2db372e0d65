# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def below_limit(desk):
    desk = desk.set_index("month")
    share = desk["best"] / desk["answered"]
    p = 777 / 960
    return {"2024-01": p - 3 * (p * (1 - p) / 100) ** 0.5 - 0.5}
