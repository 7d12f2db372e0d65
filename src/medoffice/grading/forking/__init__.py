"""Processes that have imported everything already, and fork others from themselves.

- `channels` are what processes tell each other on.
- `forker` is the loop of a process that forks whenever it is asked to.
- `warmed` starts such a process, and asks it.
"""
