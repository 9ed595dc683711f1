"""Links between who speaks, what he or she posts, and the documents that a story shows."""

import re
from collections.abc import Iterator, Sequence

from onrecord.records.span import Span
from onrecord.trace.origins.beside import is_author
from onrecord.trace.origins.credited import Credited, Link, sentences_of
from onrecord.trace.origins.group import Telling

_NO_NAME = re.compile(
    r"\b(?:website|site|report|paper|story|article|outlet|post|blog|media|news)$", re.IGNORECASE
)
_JOURNAL = re.compile(
    r"^(?:the\s+)?(?:[\w-]+\s+){0,2}(?:journal|annals|archives|lancet|bmj)\b", re.IGNORECASE
)
_POSTING = re.compile(
    r"\b(?!['’]s\b)[^.]{0,20}(?:post|wrote|tweet|said in|share|announce|took|left|publish)"
    r"[^.]{0,50}$"
)
_SPEAKS_FOR = re.compile(
    r",\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:spokes\w+|head|chief|director|manager|president|"
    r"leader)\s+(?:of|for|at)\b"
)
_IS_STUDY = re.compile(
    r"\b(?:study|review|analysis|meta-analysis|survey|trial|evaluation|paper)\b", re.IGNORECASE
)
_RESEARCHERS = re.compile(r"\b[Rr]esearchers\b")
_SAME_PLACE = 120  # characters between a person and the body that he or she speaks for


def speaks_for(one: Credited, found: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """A person and the body that he or she speaks for."""
    end = one.voice.place.span.end
    if _SPEAKS_FOR.match(story.text, end):
        for other in found:
            words = other.voice.place.span.of(story.text)
            if other.voice.kind == "anonymous" and "spokes" in words:
                because = f'"{one.voice.name}" is "{words}"'
                yield Link(a=one.node, b=other.node, because=because)
            near = other.voice.name in story.text[end : end + _SAME_PLACE] or any(
                end <= naming.span.start < end + _SAME_PLACE for naming in other.voice.namings
            )
            if near and other.voice.kind in ("body", "anonymous"):
                yield Link(
                    a=one.node,
                    b=other.node,
                    because=f'"{one.voice.name}" speaks for "{other.voice.name}"',
                )


def whose_post(one: Credited, found: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """A post and the person who posted it."""
    for other in found:
        if other.voice.kind == "post" and {one.node, other.node} == {"post:blog", "post:tumblr"}:
            yield Link(a=one.node, b=other.node, because="a Tumblr page is a blog")
        if other.voice.kind != "person":
            continue
        name = _name_alone(other, story)
        if any(
            _is_by(name, naming.span, story.text)
            for naming in one.voice.namings
            if naming.kind == "post"
        ):
            yield Link(
                a=one.node, b=other.node, because=f'"{other.voice.name}" posted "{one.voice.name}"'
            )


def _name_alone(one: Credited, story: Telling) -> str:
    """The part of a person's name that no other person of the story has."""
    names = one.voice.name.split()
    others = [voice.name for voice in story.voices if voice.kind == "person"]
    is_shared = any(name != one.voice.name and name.endswith(names[-1]) for name in others)
    return names[0] if is_shared else names[-1]


def _is_by(name: str, post: Span, text: str) -> bool:
    if name in post.of(text) or re.match(
        rf"\s+(?:by|of|from|between)\s[^.,]{{0,60}}\b{re.escape(name)}",
        text[post.end : post.end + 80],
    ):
        return True
    before = text[max(0, post.start - 90) : post.start]
    at = before.rfind(name)
    return at >= 0 and _POSTING.match(before, at + len(name)) is not None


def document_with(
    one: Credited, found: Sequence[Credited], outlets: Sequence[Credited], story: Telling
) -> Iterator[Link]:
    """A document and what stands beside it."""
    words = one.voice.place.span.of(story.text)
    documents = [
        other for other in found if other.voice.kind == "document" and other.node != one.node
    ]
    here = sentences_of(one.voice, story)
    for other in (*documents, *(other for other in found if other.voice.kind == "outlet")):
        if here & sentences_of(other.voice, story):
            yield Link(
                a=one.node,
                b=other.node,
                because=f'one sentence names "{words}" and "{other.voice.name}"',
            )
    if len(outlets) == 1 and _NO_NAME.search(words):
        yield Link(
            a=one.node, b=outlets[0].node, because=f'"{words}" is of the one outlet credited'
        )
    studies = [other for other in documents if _IS_STUDY.search(_words(other, story))]
    if len(studies) == 1 and _RESEARCHERS.search(words):
        yield Link(a=one.node, b=studies[0].node, because=f'"{words}" made the one study named')
    if len(documents) == 1 and _JOURNAL.search(words):
        yield Link(
            a=one.node, b=documents[0].node, because=f'"{words}" printed the one study named'
        )


def author_of(one: Credited, found: Sequence[Credited], story: Telling) -> Iterator[Link]:
    """A person whom a story calls an author of a study, and the studies that it names."""
    if is_author(one.voice, story):
        studies = [other for other in found if _IS_STUDY.search(_words(other, story))]
        for study in studies[:1]:
            because = f'"{one.voice.name}" is an author of "{_words(study, story)}"'
            yield Link(a=one.node, b=study.node, because=because)


def _words(one: Credited, story: Telling) -> str:
    return one.voice.place.span.of(story.text) if one.voice.kind == "document" else ""


def has_no_name(words: str) -> bool:
    """Whether words speak of an outlet without its name: "a news website"."""
    return _NO_NAME.search(words) is not None
