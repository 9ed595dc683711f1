"""A fault of ours costs one answer, and its line in the log has no words of a story."""

import sys
from pathlib import Path
from traceback import extract_tb

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.errors import OnrecordError
from onrecord.web.answers import problem_answer
from onrecord.web.refused import RefusedError


class Faults:
    """Answers what nobody below did."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        has_begun = False

        async def send_watched(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_watched)
        except ClientDisconnect:
            pass  # in the middle of its body
        except Exception as error:
            answer: OnrecordError
            if isinstance(error, OnrecordError):  # from the guard itself
                answer = error
            else:
                answer = _fault(scope, error)
            if not has_begun:
                await problem_answer(Request(scope), answer)(scope, receive, send)


def _fault(scope: Scope, error: Exception) -> RefusedError:
    """The answer; what is printed leaves out the message, which may quote the story."""
    frames = extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    what = f"onrecord failed here ({type(error).__name__}{where})"
    route = getattr(scope.get("route"), "path", "a request")  # the path itself may quote, too
    print(f"onrecord serve: {scope['method']} {route}: {what}", file=sys.stderr, flush=True)
    return RefusedError(500, place=route, problem=what, cure="Please report this line")
