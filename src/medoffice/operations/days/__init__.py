"""Days in the office, to live through before they are real.

A day is data: what happens, what may be decided, how long that takes you, and what comes of it.
The days stand in ``stories/``, one file each, and the head of :mod:`.story` says how to write one.
What a decision costs is worked out in :mod:`.consequences` by the models of the other chapters.
"""
