"""Coding: what was billed for the visits and when, whose levels stand out, and an audit."""
