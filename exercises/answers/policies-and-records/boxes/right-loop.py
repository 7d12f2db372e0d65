# Asks the questions box by box.
# score: 6


def what_to_do(boxes, day):
    found = pd.Series("go", index=boxes.index)
    for number, box in boxes.iterrows():
        if box["held"]:
            found[number] = "hold"
        elif pd.isna(box["through"]) or box["state_law"] == "not read":
            found[number] = "look up"
        elif day <= box["through"]:
            found[number] = "keep"
    return found.groupby(found).size()
