"""Writing X12 files, version 005010: claims, remittances, and questions about eligibility.

Plain records go in, lines of text come out. Nothing here knows the practice's tables, so that
whoever has a claim in hand may write it. The words of the standard stand beside its codes.
"""
