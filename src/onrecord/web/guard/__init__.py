"""What stands before every request: who may ask, how much, how long, and what a page may do."""

from starlette.middleware import Middleware

from onrecord.web.guard.bodies import BodyLimit
from onrecord.web.guard.deadline import Deadline
from onrecord.web.guard.editors import Editors
from onrecord.web.guard.faults import Faults
from onrecord.web.guard.headers import SafeHeaders
from onrecord.web.guard.hosts import KnownHosts
from onrecord.web.guard.sites import SameSite
from onrecord.web.settings import Settings


def guard(settings: Settings) -> list[Middleware]:
    """The guard, from the outside in."""
    return [
        Middleware(SafeHeaders),
        Middleware(KnownHosts, hosts=settings.hosts),
        Middleware(Editors, origins=settings.origins),
        Middleware(SameSite),
        Middleware(Faults),
        Middleware(Deadline),
        Middleware(BodyLimit),
    ]
