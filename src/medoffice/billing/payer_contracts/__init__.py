"""Payer contracts: what a price list is worth, and whether payers pay what it says."""
