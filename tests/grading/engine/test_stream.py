"""Nothing that comes over a connection can hold up who reads it, or fill its memory."""

import socket
import struct
import threading

import pytest

from medoffice.grading.engine.stream import Ended, Malformed, Stream, TooLate, TooLong

PATIENCE = 60
"""Seconds for what arrives at once, however slow the machine is."""


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Stream(ours, reads=1_000, sends=1_000), theirs


def framed(content, length=None):
    return struct.pack(">Q", len(content) if length is None else length) + content


def test_a_message_arrives_as_it_was_sent(ends):
    stream, theirs = ends
    other = Stream(theirs)
    other.send({"words": "é"}, PATIENCE, given=b"[1, 2]")
    assert stream.receive(PATIENCE) == {"words": "é", "given": [1, 2]}


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        (b"", TooLate),
        (b"\0\0\0", TooLate),
        (framed(b"{}", length=10), TooLate),
        (framed(b"", length=2**62), Malformed),
        (framed(b"no JSON"), Malformed),
        (framed(b"\xff\xfe"), Malformed),
        (framed(b"[1]"), Malformed),
        (framed(b"[" * 900), Malformed),
        (framed(b'{"a": ' + b"9" * 990 + b"}"), None),
    ],
)
def test_what_is_no_message_is_an_error_of_one_kind(ends, sent, kind):
    stream, theirs = ends
    theirs.sendall(sent)
    if kind is None:
        assert stream.receive(PATIENCE)["a"] > 0
    else:
        with pytest.raises(kind):
            stream.receive(0.05 if kind is TooLate else PATIENCE)


def test_an_integer_of_too_many_digits_is_no_message():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(framed(b'{"a": ' + b"9" * 5_000 + b"}"))
        with pytest.raises(Malformed):
            Stream(ours).receive(PATIENCE)


def test_a_drop_at_a_time_is_too_late_as_well(ends):
    stream, theirs = ends
    done = threading.Event()

    def drip():
        theirs.sendall(framed(b"", length=900))
        while not done.wait(0.02):
            theirs.sendall(b" ")

    dripping = threading.Thread(target=drip)
    dripping.start()
    try:
        with pytest.raises(TooLate):
            stream.receive(0.2)
    finally:
        done.set()
        dripping.join()


def test_the_end_is_told(ends):
    stream, theirs = ends
    theirs.close()
    with pytest.raises(Ended):
        stream.receive(PATIENCE)
    with pytest.raises(Ended):
        stream.send({})


def test_a_message_that_nobody_takes_is_given_up():
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(TooLate):
        Stream(ours).send({"much": "x" * 10_000_000}, 0.1)


def test_a_message_that_is_too_long_is_not_sent(ends):
    stream, theirs = ends
    with pytest.raises(TooLong):
        stream.send({"much": "x" * 2_000})
    theirs.setblocking(False)
    with pytest.raises(BlockingIOError):
        theirs.recv(1)
