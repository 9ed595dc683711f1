"""Fuzzes the HTML way in: `python tests/fuzz/html_pages.py SECONDS [SEED]`.

Pages of article_pages (where they are) and seeds of our own are cut, joined, nested, repeated
and salted with tags and bytes that parsers trip over. Every page has to give a story, whose
parts lie in order inside its text and which survives a round trip, or an IngestError, within the
time that its size allows. A page that does not is kept in the folder `onrecord-fuzz` for temporary
files, its fault is printed, and the exit code is 1.
"""

import gzip
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.html import read_html
from onrecord.ingest.story import story_from_text
from onrecord.records.story import Story

ROOT = Path(__file__).resolve().parents[2]
FINDINGS = Path(tempfile.gettempdir()) / "onrecord-fuzz"
SLOWEST = 20.0  # CPU seconds for a page of at most LARGEST bytes
LARGEST = 400_000  # bytes

OWN = b"""<!doctype html><html><head><title>Ferry stops | The Gazette</title>
<meta property="og:site_name" content="The Gazette"><script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Ferry stops", "author": [{"name": "A. Writer"}],
"datePublished": "2021-01-15T10:00:00Z"}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry stops</h1><p>PORT (AP) &mdash; The ferry will stop, two officials said.</p>
<ul><li>One</li><li>Two</li></ul><blockquote><p>It is late.</p></blockquote><table><tr><td>a</td>
<td>b</td></tr></table><p>The Associated Press contributed to this report.</p></article></body>
</html>"""

SALT = [
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&", b"&#0;", b"&#xD800;",
    b"&#x110000;", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xc3", b"\xe2\x80", b"\xef\xbb\xbf",
    b"<script>", b"</script>", b'<script type="application/ld+json">', b"[" * 2000, b"{" * 2000,
    b"<svg>", b"<math>", b"<template>", b"<table>", b"<tr>", b"<td>", b"<select>", b"<option>",
    b"<form>", b"<frameset>", b"<plaintext>", b"<noscript>", b"<iframe>", b"<p>", b"<div>",
    b"<b>", b"</b>", b"<li>", b"<h2>", b"<br>", b"<pre>", b"<article>", b"</article>", b"<q>",
    b'<meta charset="utf-16">', b'<meta charset="unicode_escape">', b'<meta charset="iso-2022-jp">',
    b"<?xml version='1.0' encoding='utf-7'?>", b'<base href="http://[">', b'<time datetime="x">',
    b'<meta property="article:published_time" content="2021-99-99">', b"\xe2\x80\xae", b"\xc2\xa0",
    b'<a href="javascript:alert(1)">', b'<p style="display:none">', b"\x1b[31m", b"\r\r\n",
]  # fmt: skip


def pages() -> list[bytes]:
    """The pages to start from."""
    shared = Path(os.environ.get("ONRECORD_SHARED") or ROOT.parent / "shared")
    path = shared / "data" / "article_pages" / "dev.jsonl.gz"
    found = [OWN]
    if path.exists():
        with gzip.open(path) as lines:
            found += [json.loads(line)["html"].encode() for line in lines]
    return [page for page in found if len(page) <= LARGEST]


def cut(page: bytes, chance: random.Random) -> bytes:
    """Leave a stretch out."""
    first = chance.randrange(len(page) + 1)
    return page[:first] + page[first + chance.randrange(1, 4000) :]


def double(page: bytes, chance: random.Random) -> bytes:
    """Say a stretch many times over."""
    first = chance.randrange(len(page) + 1)
    stretch = page[first : first + chance.choice((1, 8, 60, 2000))]
    return page[:first] + stretch * chance.choice((2, 30, 1000)) + page[first:]


def salt(page: bytes, chance: random.Random) -> bytes:
    """Put something in that parsers trip over."""
    at = chance.randrange(len(page) + 1)
    return page[:at] + chance.choice(SALT) * chance.choice((1, 1, 2, 300)) + page[at:]


def flip(page: bytes, chance: random.Random) -> bytes:
    """Change single bytes."""
    changed = bytearray(page)
    for _ in range(chance.randrange(1, 30)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def nest(page: bytes, chance: random.Random) -> bytes:
    """Wrap the page deep."""
    tag = chance.choice((b"div", b"b", b"table", b"ul", b"span", b"blockquote", b"font"))
    deep = chance.choice((10, 200, 260, 5000))
    return b"<%s>" % tag * deep + page + b"</%s>" % tag * chance.choice((0, deep))


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    cut, cut, double, salt, salt, salt, flip, nest,
)  # fmt: skip


def check(page: bytes) -> str:
    """Read the page and see that what comes out is whole.

    Returns:
        "story", or the problem that the page was refused for.
    """
    try:
        article, said = read_html(page, "page")
        story = story_from_text(
            article.text, id="page", headline=said.headline, byline=said.byline,
            outlet=said.outlet, published=said.published, url=said.url, headings=article.headings,
        )  # fmt: skip
    except IngestError as error:
        return error.problem.split("(")[0][:60]
    at = 0
    for part in story.parts:
        assert at <= part.start < part.end <= len(story.text), part
        assert not story.text[at : part.start].strip(), part
        at = part.end
    assert not story.text[at:].strip()
    assert msgspec.json.decode(msgspec.json.encode(story), type=Story) == story
    return "story"


def main(seconds: float, seed: int) -> int:
    """Fuzz for so long; 1 where a page fell through."""
    chance = random.Random(seed)
    seeds = pages()
    counts: Counter[str] = Counter()
    slowest = 0.0
    failures = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        page = chance.choice(seeds)
        if chance.random() < 0.2:
            other = chance.choice(seeds)
            page = page[: chance.randrange(len(page))] + other[chance.randrange(len(other)) :]
        for _ in range(chance.randrange(1, 6)):
            page = chance.choice(CHANGES)(page, chance)[:LARGEST]
        started = time.process_time()
        try:
            counts[check(page)] += 1
            fault = None
        except Exception:  # whatever falls through is what we look for
            fault = traceback.format_exc()
        took = time.process_time() - started
        slowest = max(slowest, took)
        if fault is None and took > SLOWEST:
            fault = f"{took:.1f} CPU seconds for {len(page):,} bytes"
        if fault is not None:
            failures += 1
            FINDINGS.mkdir(exist_ok=True)
            path = FINDINGS / f"{seed}-{failures}.html"
            path.write_bytes(page)
            print(f"{path}\n{fault}", flush=True)
    print(f"{counts.total():,} pages, {failures} fell through, slowest {slowest:.1f} CPU seconds")
    for outcome, times in counts.most_common(12):
        print(f"{times:>8,}  {outcome}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
