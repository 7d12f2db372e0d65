# Makes a table.
# score: 5


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    minute = pd.Timedelta(minutes=1)
    table = pd.DataFrame(
        {
            "waiting room": lobby,
            "room": (visits["started"] - visits["roomed"]) / minute,
            "clinician": (visits["ended"] - visits["started"]) / minute,
        }
    )
    return table.mean()
