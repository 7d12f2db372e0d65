# Sorts a list of tuples.
# score: 6


def first_to_work(waiting, today, soon, length):
    left = (waiting["last_day"] - today).dt.days
    lines = []
    for number, price, chance, days in zip(
        waiting["denial_id"], waiting["price"], waiting["chance"], left, strict=True
    ):
        if days >= 0:
            lines.append((days > soon, -price * chance, number))
    return {line[2]: place for place, line in enumerate(sorted(lines)[:length], start=1)}
