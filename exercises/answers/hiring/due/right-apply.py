# Applies a function to each line.
# score: 6


def due(steps, first_day, closed):
    working = pd.offsets.CustomBusinessDay(holidays=closed)

    def days(line):
        if line["counted"] == "calendar":
            return line["days"]
        return (first_day + int(line["days"]) * working - first_day).days

    return steps.set_index("step").apply(days, axis=1)
