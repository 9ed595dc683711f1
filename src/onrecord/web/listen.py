"""A socket to listen on, bound before anything else so that a taken port is told at once."""

import errno
import ipaddress
import socket  # noqa: TID251 - it listens, and connects to nothing

from onrecord.errors import OnrecordError


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Args:
        host: An address of this machine.
        port: 0: any that is free.

    Raises:
        OnrecordError: The port is taken, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        # Where it can be, a port that was ours a moment ago is ours again; never another's.
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        place = address(host, port).removeprefix("http://").rstrip("/")
        raise _error(place, error) from None


def port_of(listening: socket.socket) -> int:
    """The port it listens on."""
    port: int = listening.getsockname()[1]
    return port


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address.

    Raises:
        ValueError: It is no address.
    """
    return ipaddress.ip_address(host).is_loopback


def name_in_url(host: str) -> str:
    """An address as a browser writes it, and sends it in Host."""
    return f"[{host}]" if ":" in host else host


def address(host: str, port: int) -> str:
    """Where a browser finds it."""
    return f"http://{name_in_url(host)}:{port}/"


def _error(place: str, error: OSError) -> OnrecordError:
    problem, cure = {
        errno.EADDRINUSE: (
            "the port is taken",
            "Choose another with --port, or any that is free with --port 0",
        ),
        errno.EACCES: ("this port is not for everyone", "Choose one above 1023 with --port"),
        errno.EADDRNOTAVAIL: (
            "this machine has no such address",
            "Choose one of its own with --host, or leave it out",
        ),
    }.get(error.errno or 0, (f"it cannot listen there ({error.strerror})", "Choose another"))
    return OnrecordError(place=place, problem=problem, cure=cure)
