"""Messages between the judge and a student process: JSON, with its length in front.

What comes from a student process may be anything. So nothing is waited for without an end, nothing
is read that is longer than agreed, and whatever is no message is an error of one kind.
"""

from __future__ import annotations

import json
import socket
import struct
import time
from typing import Any

_LENGTH = struct.Struct(">Q")
LARGEST = 256 << 20
"""Bytes of a message from a process that is trusted."""


class Lost(Exception):  # noqa: N818 - it says what happened
    """The other side cannot be talked with any more. The message says why, in a sentence."""


class Ended(Lost):
    """The other side is closed: its process has ended."""


class TooLate(Lost):
    """Nothing came, or nothing was taken, in time."""


class Malformed(Lost):
    """What came is no message, or is longer than agreed."""


class TooLong(ValueError):  # noqa: N818 - as above
    """A message is longer than agreed, and was not sent."""


class Stream:
    """One end of a connection.

    Parameters
    ----------
    connection : socket.socket
        A stream socket. It is this object's own.
    reads, sends : int, optional
        Bytes of the longest message that is read, and that is sent.
    """

    def __init__(
        self, connection: socket.socket, reads: int = LARGEST, sends: int = LARGEST
    ) -> None:
        self.connection = connection
        self.reads = reads
        self.sends = sends

    def send(self, message: dict[str, Any], seconds: float | None = None, **written: bytes) -> None:
        """Send a message.

        Parameters
        ----------
        message : dict
            What JSON can hold.
        seconds : float, optional
            How long the other side may take to read it.
        **written : bytes
            Further entries of the message, each in JSON already.

        Raises
        ------
        TooLong
            If it is longer than agreed. Nothing is sent then.
        Lost
            If it is not taken.
        """
        content = json.dumps(message).encode()
        for name, value in written.items():
            content = b'{"%s": %s, %s' % (name.encode(), value, content[1:])
        if len(content) > self.sends:
            raise TooLong(f"{len(content):,} bytes; at most {self.sends:,} are taken")
        self.connection.settimeout(seconds)
        try:
            self.connection.sendall(_LENGTH.pack(len(content)) + content)
        except TimeoutError:
            raise TooLate("It did not listen in time.") from None
        except OSError:
            raise Ended("It has ended.") from None

    def receive(self, seconds: float | None = None) -> dict[str, Any]:
        """Wait for a message.

        Parameters
        ----------
        seconds : float, optional
            How long to wait for the whole of it.

        Raises
        ------
        Lost
            If none comes, or something else.
        """
        end = None if seconds is None else time.monotonic() + seconds
        (length,) = _LENGTH.unpack(self._read(_LENGTH.size, end))
        if length > self.reads:
            raise Malformed("Its answer was too long.")
        content = self._read(length, end)
        try:
            message = json.loads(content)
        except (ValueError, RecursionError):
            raise Malformed("Its answer could not be read.") from None
        if not isinstance(message, dict):
            raise Malformed("Its answer could not be read.")
        return message

    def _read(self, size: int, end: float | None) -> bytearray:
        content = bytearray(size)
        view, filled = memoryview(content), 0
        while filled < size:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TooLate("It did not answer in time.")
            self.connection.settimeout(left)
            try:
                read = self.connection.recv_into(view[filled:])
            except TimeoutError:
                raise TooLate("It did not answer in time.") from None
            except OSError:
                read = 0
            if not read:
                raise Ended("It has ended.")
            filled += read
        return content

    def close(self) -> None:
        """Let go of the connection."""
        self.connection.close()
