# Writes a small function.
# score: 5


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60

    def span(begins, ends):
        return (visits[ends] - visits[begins]).mean().total_seconds() / 60

    return {
        "waiting room": lobby.mean(),
        "room": span("roomed", "started"),
        "clinician": span("started", "ended"),
    }
