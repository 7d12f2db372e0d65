# Collects the numbers in a set.
# score: 5


def bookings_in(report):
    numbers = set()
    for number, patient in zip(report["Appt #"], report["Patient"]):
        if patient != "" and not patient.startswith("ZZTEST"):
            numbers.add(number)
    return len(numbers)
