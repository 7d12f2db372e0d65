# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    return {"go": 1, "hold": 2, "look up": 2, "keep": 1}
