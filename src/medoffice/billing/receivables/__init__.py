"""Receivables: what is open, how old it is, what moved it, and the controls over money."""
