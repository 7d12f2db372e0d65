# Begins at the time of the appointment.
# score: 0
# says: "The waiting room begins when the patient arrives"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    lobby = (visits["roomed"] - visits["start"]).dt.total_seconds() / 60
    room = (visits["started"] - visits["roomed"]).dt.total_seconds() / 60
    clinician = (visits["ended"] - visits["started"]).dt.total_seconds() / 60
    return {"waiting room": lobby.mean(), "room": room.mean(), "clinician": clinician.mean()}
