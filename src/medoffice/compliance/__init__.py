"""Compliance and safety: privacy, a safe workplace, billing compliance, policies and records."""
