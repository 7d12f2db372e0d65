"""From a mission to figures: objectives, a scorecard that tells signal from noise, quality pay.

Importing this package takes the standard library alone.
"""
