# Goes through the lines.
# score: 6


def closed_on_time(log, limit, day):
    on_time = all_of_them = 0
    for line in log.itertuples():
        if (day - line.ordered_on).days > limit:
            all_of_them += 1
            if (line.closed_on - line.ordered_on).days <= limit:
                on_time += 1
    return on_time / all_of_them
