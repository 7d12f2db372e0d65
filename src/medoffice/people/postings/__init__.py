"""Job postings: profiles to begin with, a complete posting, the words in it, and what it pays."""
