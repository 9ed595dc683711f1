"""Whose request it is, when clients take turns."""

from starlette.requests import HTTPConnection

_MOST = 200  # characters


def client_of(request: HTTPConnection) -> str:
    """The address it came from and the program that it says it is.

    On this machine all have one address: there the program tells a desk's browser from a script
    that reads an archive. (The port would not: a script may open a hundred.)
    """
    address = request.client.host if request.client else ""
    return f"{address} {request.headers.get('user-agent', '')[:_MOST]}"
