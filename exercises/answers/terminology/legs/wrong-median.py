# Takes medians.
# score: 0
# says: "You took medians"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    room = (visits["started"] - visits["roomed"]).dt.total_seconds() / 60
    clinician = (visits["ended"] - visits["started"]).dt.total_seconds() / 60
    return {"waiting room": lobby.median(), "room": room.median(), "clinician": clinician.median()}
