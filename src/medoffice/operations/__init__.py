"""Models of the everyday running of a practice, beginning with the reports it runs on.

Importing this package takes the standard library alone.
"""
