# Takes out those that are settled, question by question.
# score: 6


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    counted = {"hold": int(boxes["held"].sum())}
    rest = boxes[~boxes["held"]]
    unclear = rest["through"].isna() | (rest["state_law"] == "not read")
    counted["look up"] = int(unclear.sum())
    rest = rest[~unclear]
    counted["keep"] = int((rest["through"] >= day).sum())
    counted["go"] = len(rest) - counted["keep"]
    return {word: number for word, number in counted.items() if number}
