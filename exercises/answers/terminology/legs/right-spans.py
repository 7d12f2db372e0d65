# As in the solution.
# score: 5


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    room = (visits["started"] - visits["roomed"]).dt.total_seconds() / 60
    clinician = (visits["ended"] - visits["started"]).dt.total_seconds() / 60
    return {"waiting room": lobby.mean(), "room": room.mean(), "clinician": clinician.mean()}
