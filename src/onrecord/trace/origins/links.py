"""Which of the sources that stories credit have it one from another: the links of the chains."""

import re
from collections.abc import Iterator, Sequence

from onrecord.trace.origins.body_links import bodies_across, bodies_together
from onrecord.trace.origins.credited import Credited, Link, is_reporting
from onrecord.trace.origins.group import Group
from onrecord.trace.origins.keys import short_forms
from onrecord.trace.origins.material_links import (
    author_of,
    document_with,
    speaks_for,
    whose_post,
)
from onrecord.trace.origins.outlet_links import (
    cited_by_outlet,
    named_before,
    outlets_together,
    told_outlet,
    unnamed_with_outlet,
)

_OWN_NAME = re.compile(r"(?<!^)\b[A-Z][a-z]{3,}|\b(?:19|20)\d\d\b")
_COMMON = frozenset(
    "University Journal American National Health Medicine School Research Institute College".split()
)


def links_of(credited: Sequence[Sequence[Credited]], group: Group) -> Iterator[Link]:
    """All links between the sources of a group's stories.

    Args:
        credited: For each story of the group, what it credits.
        group: The stories.
    """
    everything = [one for story in credited for one in story]
    yield from _short_names(everything)
    yield from _same_description(everything)
    yield from _same_study(everything, group)
    yield from bodies_across(everything)
    for story, found in zip(group.stories, credited, strict=True):
        outlets = [one for one in found if is_reporting(one.voice)]
        yield from outlets_together(outlets, story)
        yield from bodies_together(found)
        for one in found:
            if one.node.startswith("unnamed:"):
                yield from named_before(one, found, story)
                yield from unnamed_with_outlet(one, outlets, story)
            elif one.voice.kind in ("person", "anonymous", "group"):
                yield from told_outlet(one, outlets, story, group)
            if one.voice.kind == "body":
                yield from cited_by_outlet(one, outlets, story)
            if one.voice.kind == "person":
                yield from speaks_for(one, found, story)
                yield from author_of(one, found, story)
            if one.voice.kind == "post":
                yield from whose_post(one, found, story)
            if one.voice.kind == "document":
                yield from document_with(one, found, outlets, story)


def _short_names(everything: Sequence[Credited]) -> Iterator[Link]:
    names = {one.node: one.voice.name for one in everything if one.voice.kind == "outlet"}
    for long, name in sorted(names.items()):
        for short in sorted(short_forms(name) & names.keys() - {long}):
            yield Link(a=short, b=long, because=f'"{names[short]}" is short for "{name}"')


def _same_description(everything: Sequence[Credited]) -> Iterator[Link]:
    first: dict[str, Credited] = {}
    for one in everything:
        if not one.node.startswith("unnamed:"):
            continue
        words = re.sub(r"^(?:an?|the|one|unnamed)", "", one.credit.key.removeprefix("unnamed:"))
        before = first.setdefault(words, one)
        if before is not one:
            yield Link(
                a=before.node, b=one.node, because=f'both stories speak of "{one.voice.name}"'
            )


def _same_study(everything: Sequence[Credited], group: Group) -> Iterator[Link]:
    first: dict[str, Credited] = {}
    for one in everything:
        if one.voice.kind != "document":
            continue
        words = one.voice.place.span.of(group.stories[one.story].text)
        for name in sorted(set(_OWN_NAME.findall(words)) - _COMMON):
            before = first.setdefault(name, one)
            if before.node != one.node:
                yield Link(a=before.node, b=one.node, because=f'both name "{name}"')
