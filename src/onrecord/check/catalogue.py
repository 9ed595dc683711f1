"""All checks, found by walking their folders: a new one is one new file."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from onrecord.check import desk, sourcing, tracing
from onrecord.check.base import Check, Note
from onrecord.check.case import Case
from onrecord.check.page import Page, read_page

ROOMS = {"sourcing": sourcing, "tracing": tracing, "desk": desk}


class Rule(NamedTuple):
    """One check with its name, its page and what it does."""

    name: str  # names the fault, with hyphens: "plural-for-one-person"
    room: str  # "sourcing", "tracing" or "desk"
    check: Check
    find: Callable[[Case], Iterator[Note]]
    docstring: str

    @property
    def needs_others(self) -> bool:
        """Whether it reads what a store knows of other stories, and says nothing without."""
        return self.room == "tracing"

    @property
    def page(self) -> Page:
        """The page in the docstring.

        Raises:
            ValueError: It has another form; the tests of all pages name it.
        """
        return read_page(self.docstring)


@cache
def rules() -> tuple[Rule, ...]:
    """All checks, by code: S1 to S37, then C1 to C28."""
    found = [_rule(room, name) for room in ROOMS for name in _names(room)]
    return tuple(sorted(found, key=lambda rule: (rule.room == "desk", int(rule.check.code[1:]))))


@cache
def by_code() -> dict[str, Rule]:
    """The checks by their codes."""
    return {rule.check.code: rule for rule in rules()}


@cache
def by_name() -> dict[str, Rule]:
    """The checks by their names."""
    return {rule.name: rule for rule in rules()}


def _names(room: str) -> list[str]:
    return [module.name for module in iter_modules(ROOMS[room].__path__)]


def _rule(room: str, name: str) -> Rule:
    module = import_module(f"onrecord.check.{room}.{name}")
    return Rule(name.replace("_", "-"), room, module.CHECK, module.find, module.__doc__ or "")
