# Adds up.
# score: 0
# says: "You added up the minutes of all visits"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    room = (visits["started"] - visits["roomed"]).dt.total_seconds() / 60
    clinician = (visits["ended"] - visits["started"]).dt.total_seconds() / 60
    return {"waiting room": lobby.sum(), "room": room.sum(), "clinician": clinician.sum()}
