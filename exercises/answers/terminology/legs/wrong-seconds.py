# Forgets to divide.
# score: 0
# says: "Those are seconds"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds()
    room = (visits["started"] - visits["roomed"]).dt.total_seconds()
    clinician = (visits["ended"] - visits["started"]).dt.total_seconds()
    return {"waiting room": lobby.mean(), "room": room.mean(), "clinician": clinician.mean()}
