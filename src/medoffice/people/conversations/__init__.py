"""Conversations a manager must lead, to try out before they are real.

A scene is data: what the other person says, what you may answer, and what comes of it. The scenes
stand in ``scenes/``, one file each, and the head of :mod:`.scene` says how to write one.
"""
