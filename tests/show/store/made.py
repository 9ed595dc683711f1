"""A small store, written by hand: five versions of a ferry's story, one apart, and one claim."""

from collections.abc import Callable
from pathlib import Path

from onrecord.store.folder import write_manifest
from onrecord.store.manifest import Manifest
from onrecord.store.parquet import write_part
from onrecord.store.tables import TABLES

WIRE = (
    "TERN BAY — The ferry will stop in March, two people familiar with the plan told the Coast"
    " Press.\n\nOne of them called the hull “a floating sieve” that needs 40 new plates. The ferry"
    " has run since 1951.\n"
)
PAPER = (
    "TERN BAY — The ferry will stop in March, sources told the Coast Press.\n\nOne of them called"
    " the hull “a leaking sieve” that needs 14 new plates.\n\nThe mayor was not at home.\n"
)
OWN = "The ferry stops in March, a clerk of the line told the Mercury.\n"
LETTER = "A reader writes: the hull is “a floating sieve”, and it has run since 1951.\n"

STORIES = {
    "wire": ("Coast Press", "2026-03-05T08:00:00+01:00", "Ferry to stop in March", WIRE),
    "copy": ("Bay News", "2026-03-05T09:30:00+01:00", "Ferry to stop in March", WIRE),
    "paper": ("The Tern", "2026-03-06T06:00:00+01:00", "Ferry is a sieve, sources say", PAPER),
    "lost": ("Skerrow Post", None, "No more ferry", WIRE),
    "own": ("The Mercury", "2026-03-06T07:00:00+01:00", "Clerk: ferry stops", OWN),
    "letter": (None, "2026-03-07", None, LETTER),
}


def span(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


# Kind, the words before, the words after, the message; from "wire" to "paper".
CHANGES = (
    (
        "attribution blurred",
        "two people familiar with the plan",
        "sources",
        'The source is vaguer: "two people familiar with the plan" is now "sources".',
    ),
    (
        "number changed",
        "40 new plates",
        "14 new plates",
        'The number changed: "40 new plates" is now "14 new plates".',
    ),
    ("dropped", "The ferry has run since 1951.", None, "Dropped."),
    ("added", None, "The mayor was not at home.", "Added."),
)
SAYS = "The ferry will stop in March"
TWO = "two people familiar with the plan"
PRESS = ("the Coast Press", "Coast Press")
# Story -> the source, its words, to whom it spoke, and the full name of that outlet.
TELLERS = {
    "wire": (TWO, SAYS, *PRESS),
    "copy": (TWO, SAYS, *PRESS),
    "lost": (TWO, SAYS, *PRESS),
    "paper": ("sources", SAYS, *PRESS),
    "own": ("a clerk of the line", "The ferry stops in March", "the Mercury", "The Mercury"),
}
LINK = '"sources" spoke to "Coast Press"'
Spoil = Callable[[str], str]


def made_store(
    folder: Path,
    *,
    spoil: Spoil = str,
    done: tuple[str, ...] = ("grouped", "compared records", "claimed"),
    most: int = 2,
    denials: tuple[str, ...] = (),
    counted: tuple[str, ...] = ("o1", "o2"),
) -> Path:
    """Write the store.

    Args:
        folder: Where.
        spoil: Done to every id, name and text; of words within a text it makes words within it.
        done: The stages that are done.
        most: Independent origins of the claim at most.
        denials: Stories that take the claim apart.
        counted: Labels of its origins that are counted.
    """
    rows: dict[str, list[dict[str, object]]] = {table: [] for table in TABLES}
    for story, (outlet, day, headline, text) in STORIES.items():
        rows["stories"].append(
            {
                "id": spoil(story),
                "outlet": outlet and spoil(outlet),
                "published": day,
                "headline": headline and spoil(headline),
                "text": spoil(text),
                "parts": [],
                "credits": [],
                "url": spoil("https://harbour.example/ferry"),
                "file": spoil(f"in/{story}.txt"),
            }
        )
    for story, source in {"wire": None, "copy": "wire", "paper": "wire", "lost": "wire"}.items():
        version_of = source and spoil(source)
        rows["families"].append(
            {"story": spoil(story), "family": spoil("wire"), "version_of": version_of}
        )
    rows["pairs"] = [
        {"a": spoil("copy"), "b": spoil("wire"), "words": 40, "kind": "copy"},
        {"a": spoil("letter"), "b": spoil("wire"), "words": 9, "kind": "quotation"},
    ]
    for kind, before, after, message in CHANGES:
        rows["changes"].append(
            {
                "from": spoil("wire"),
                "to": spoil("paper"),
                "kind": kind,
                "before": before and span(spoil(WIRE), spoil(before)),
                "after": after and span(spoil(PAPER), spoil(after)),
                "message": spoil(message),
            }
        )
    for story in TELLERS:
        for table, row in _told(story, spoil).items():
            rows[table].append(row)
    for claim in rows["claims"]:
        claim["denies"] = claim["story"] in map(spoil, denials)
    for origin in rows["origins"]:
        origin["counted"] = origin["origin"] in counted
    rows["independent"] = [{"claim": "c1", "least": len(counted), "most": most}]
    rows["problems"] = [
        {
            "file": spoil("in/bad.warc"),
            "record": spoil("record 7"),
            "reason": spoil("it ends early"),
        }
    ]
    for table, found in rows.items():
        write_part(folder, table, "00000", found)
    write_manifest(folder, Manifest(done=done))
    return folder


def _told(story: str, spoil: Spoil) -> dict[str, dict[str, object]]:
    """The rows that say who makes the claim in a story."""
    source, words, outlet, name = TELLERS[story]
    text = spoil(STORIES[story][3])
    place = span(text, spoil(outlet))
    of_story = {"claim": "c1", "story": spoil(story)}
    return {
        "claims": {**of_story, "attribution": "a1"},
        "attributions": {
            "story": spoil(story),
            "id": "a1",
            "source": [span(text, spoil(source))],
            "cue": [span(text, spoil("told"))],
            "content": [span(text, spoil(words))],
            "type": "indirect",
            "act": "statement",
            "source_id": "s1",
            "confidence": 0.9,
        },
        "sources": {
            "story": spoil(story),
            "id": "s1",
            "kind": "anonymous",
            "name": spoil(source),
            "mentions": [span(text, spoil(source))],
            "attributions": ["a1"],
            "terms": {
                "people": [2, 2],
                "basis": [],
                "condition": [],
                "reason": [],
                "told": [place],
            },
            "because": [],
        },
        "credits": {**of_story, "start": place[0], "end": place[1], "name": spoil(name)},
        "origins": {
            **of_story,
            "origin": "o2" if story == "own" else "o1",
            "name": spoil(name),
            "kind": "outlet",
            "because": spoil(LINK) if story == "paper" else "",
        },
    }
