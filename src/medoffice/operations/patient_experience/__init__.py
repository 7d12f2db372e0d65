"""What patients say: surveys scored, charts that signal, complaints with their clocks, themes.

Importing this package takes the standard library alone.
"""
