"""Claims and denials: edits before a claim leaves, and what to do when one comes back."""
