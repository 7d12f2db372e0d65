# Sorts in plain Python.
# score: 5


def call_first(due, minutes):
    order = ["checked", "due", "visit_id"]
    calls = due.sort_values("visit_id").to_dict("records")
    calls.sort(key=lambda call: (call["checked"], -call["due"]))
    places = {}
    for place, call in enumerate(calls[: minutes // 4], 1):
        places[call["visit_id"]] = place
    return places
