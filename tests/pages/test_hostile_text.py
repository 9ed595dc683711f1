"""Whatever a story is made of, it stays text: in its page, in the form, in what is said of it."""

import re

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.records.finding import Finding, Fix
from onrecord.records.source import Source
from onrecord.show.html import render, story_part
from onrecord.web.pages.frame import templates
from onrecord.web.pages.story_fixes import controls
from onrecord.web.pages.story_form import StoryForm
from tests.show.made import records
from tests.show.test_html import Page

HOSTILE = st.sampled_from(
    ["<script>x</script>", "</textarea>", "</style>", "</title>", "<!--", "-->", "]]>", "{#",
     "<svg/onload=x>", "\"'><img src=x onerror=x>", "' autofocus onfocus='x", "javascript:x",
     "{{ 7*7 }}", "{% x %}", "${7*7}", "&lt;b&gt;", "&#0;", "&amp", "\0", "\ud800", "\udfff",
     "\u202e", "\u2066", "\u2069", "\u200f", "\r", "\r\n", "\n\n", "\x85", "\u2028", "\x1b[2J",
     "\ufeff", "\uffff", "👩‍🚀", "e\u0301", "<"]
)  # fmt: skip
WORDS = st.lists(st.one_of(HOSTILE, st.text(max_size=6)), max_size=10).map("".join)
FORM = {
    "rooms": (),
    "path": "/story",
    "marked": None,
    "lighting": "/style/lit-32.css",
    "profiles": (),
    "own_profile": None,
    "endings": (),
    "most_bytes": 1,
}


@st.composite
def hostile_records(draw):
    """Any record, with any words at every place that holds words."""
    record = draw(records())
    text = draw(WORDS.filter(bool)) + record.story.text  # the spans stay inside
    fixes = st.builds(
        lambda start, length, words: Fix(
            start=min(start, len(text)), end=min(start + length, len(text)), text=words
        ),
        st.integers(0, len(text)),
        st.integers(0, 9),
        WORDS,
    )
    findings = tuple(
        Finding(
            code=draw(st.sampled_from(["C15", "C17", "S7"])),
            name=draw(WORDS),
            level=one.level,
            start=one.start,
            end=one.end,
            message=draw(WORDS),
            related=one.related,
            fix=draw(st.none() | fixes),
        )
        for one in record.findings
    )
    sources = tuple(
        msgspec.structs.replace(one, name=draw(WORDS), because=(draw(WORDS),))
        for one in record.sources
    )
    assert all(isinstance(one, Source) for one in sources)
    story = msgspec.structs.replace(
        record.story, text=text, headline=draw(st.none() | WORDS), outlet=draw(st.none() | WORDS)
    )
    return msgspec.structs.replace(record, story=story, findings=findings, sources=sources)


def shown(text: str) -> str:
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)


def check(page: Page, tags: set[str]) -> None:
    assert {tag for tag, _ in page.tags} <= tags
    for tag, attributes in page.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert tag != "a" or attributes["href"].startswith(("#", "/", "http://", "https://"))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = {a["href"][1:] for tag, a in page.tags if tag == "a" and a["href"].startswith("#")}
    assert links <= set(ids)


PART = set(
    "article header p b h1 h2 h3 bdi a ul li div section span mark svg path dl dt dd".split()
    + "details summary time del ins button".split()
)


@given(hostile_records())
def test_a_story_with_its_controls_is_shown_whole_and_as_text(record):
    html = story_part(record, controls=controls(record, "form"))
    html.encode()  # no half of a character is left
    page = Page(html)
    assert page.texts == [shown(record.story.text)]
    check(page, PART)
    handed = [a for tag, a in page.tags if tag == "button"]
    assert all(re.fullmatch(r"safe|[CS]\d+ \d+ \d+", a["value"]) for a in handed)


@given(hostile_records())
def test_so_is_the_report_in_one_file(record):
    html = render([record])
    html.encode()
    page = Page(html)
    assert page.texts == [shown(record.story.text)]
    check(page, PART | {"html", "head", "meta", "title", "style", "body", "main", "footer"})


@given(text=WORDS, field=WORDS, place=WORDS, problem=WORDS)
def test_so_is_what_a_form_holds_and_what_is_wrong_with_it(text, field, place, problem):
    form = StoryForm(text=text, headline=field, byline=field, outlet=field, published=field)
    error = IngestError(place=place, problem=problem, cure=problem)
    html = templates().get_template("home.html").render(form=form, error=error, **FORM)
    page = Page(html)
    known = set(
        "html head meta title link script body a header b main div h1 p section h2 bdi".split()
    )
    known |= set(
        "details summary form input label textarea span select option button footer".split()
    )
    assert {tag for tag, _ in page.tags} <= known
    fields = [a["value"] for tag, a in page.tags if a.get("name") in ("headline", "outlet")]
    assert fields == [field, field]
    boxes = re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", html, re.DOTALL)
    assert len(boxes) == 1
