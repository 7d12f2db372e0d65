"""Evaluations: forms, ratings and raters, goals, improvement plans, and the raises that follow."""
