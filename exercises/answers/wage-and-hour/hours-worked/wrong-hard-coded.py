# Types in the first answer.
# score: 0
# says: "gives the same answer whatever data"


def hours_worked(punches, least_meal):
    arrives = pd.to_datetime(punches["arrives"], format="%H:%M")
    leaves = pd.to_datetime(punches["leaves"], format="%H:%M")
    minutes = (leaves - arrives).dt.total_seconds() / 60
    return {
        ("Ana", "2025-10-05"): 16.85,
        ("Ana", "2025-10-12"): 4.1667,
        ("Ben", "2025-10-05"): 16.0833,
    }
