"""Checking and grading the assignments."""
