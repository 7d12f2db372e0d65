"""Channels between processes: Unix sockets that keep messages apart. Messages are JSON."""

from __future__ import annotations

import contextlib
import json
import socket

LARGEST_MESSAGE = 200_000
"""Bytes of a message: a request holds an environment, and Linux takes no larger packet."""


def pair() -> tuple[socket.socket, socket.socket]:
    """Return the two ends of a new channel."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def tell(channel: socket.socket, **message: object) -> None:
    """Send a message; that nobody listens any more is no error."""
    with contextlib.suppress(OSError):
        channel.send(json.dumps(message).encode())


def heard(channel: socket.socket) -> dict | None:
    """Receive a message, or None if the other end is closed."""
    try:
        message = channel.recv(LARGEST_MESSAGE)
    except ConnectionError:
        return None
    return json.loads(message) if message else None
