"""A visit from door to door.

stages
    What happens, who does it, in which system, and what goes wrong (``stages.toml``).
legs
    How many minutes each stretch between two stamps of the appointment book takes.

It takes the standard library alone.
"""
