# Goes through the steps.
# score: 5


def late_steps(steps, today):
    steps = steps.set_index("step")
    found = {}
    for step, line in steps.iterrows():
        end = today if pd.isna(line["done"]) else line["done"]
        if pd.notna(line["due"]) and end > line["due"]:
            found[step] = (end - line["due"]).days
    return found
