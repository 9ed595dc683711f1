"""The page: its text is the story's, and nothing in a story becomes part of the page."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
from hypothesis import given

from onrecord.records.date import Date
from onrecord.records.record import Record
from onrecord.records.source import Source
from onrecord.show.html import render
from tests.marked import marked
from tests.show.gold import ferry, market
from tests.show.made import made, records, said

VOID = {"meta", "link", "br", "hr", "img", "input", "path"}


class Page(HTMLParser):
    """Reads a page as a browser would, and stops at tags that do not match."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert len(attributes) == len(attrs), f"an attribute stands twice: {attrs}"
        self.tags.append((tag, attributes))
        if attributes.get("class") == "text":
            self.texts.append("")
        if tag not in VOID:
            self.open.append((tag, attributes))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.texts[-1] += data

    def ids(self) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get("id"))]


def shown(record: Record) -> str:
    """The story's text as HTML can hold it."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", record.story.text)


def test_page_of_a_story(snapshot):
    _, _, body = render([ferry()]).partition("</style>")
    assert body == snapshot


def test_page_of_two_stories_begins_with_an_index():
    page = render([ferry(), market()])
    tags = Page(page).tags
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert links[:2] == ["#t1", "#t2"]
    assert sum(tag == "article" for tag, _ in tags) == 2


def test_the_ledger_says_who_says_so():
    page = re.sub("<[^>]+>", "", render([ferry()]))
    first = (
        "2 anonymous source groups, 2 or 3 people; 3 named people, 1 document, 1 group of people."
    )
    assert f"Who stands behind this story\n{first}" in page
    assert "19 statements. Counted apart: 2 thoughts, the outlet’s reading of a mind, and" in page


def test_a_story_with_no_anonymous_source_says_so():
    assert "<p>No anonymous source. <b>0%</b>" in render([made("It sinks.")])


def test_a_fact_of_a_card_is_a_link_to_its_words():
    story = ferry()
    page = render([story])
    linked = dict(
        re.findall(r'<dd><a href="#t1w(\d+)"><bdi>(on condition [^<]*|briefed.*?)<', page)
    )
    assert linked
    for start, words in linked.items():
        assert story.story.text[int(start) :].startswith(words)
        assert re.search(f'<span class="w" id="t1w{start}"[^>]*>(<mark[^>]*>)*{words}', page)


def test_a_card_says_what_it_carries_and_where():
    text = re.sub("<[^>]+>", "", render([ferry()]))
    assert "3 statements, 49 words, paragraphs 1, 3, key points" in text
    assert "2 thoughts, 22 words (the outlet’s reading of a mind), paragraph 12" in text


def test_dates_are_folded_with_their_values_and_reasons():
    page = render([ferry()])
    assert "<summary>Dates (6)</summary>" in page
    assert '<time datetime="2026-03-10">2026-03-10</time>' in page
    assert "<b>2026-03-05TMO</b>" in page  # no word of HTML's: not a <time>
    assert "<summary>Dates" not in render([made("x")])


def test_a_date_that_is_built_to_harm_stays_text():
    text, (span,) = marked("«<b onclick=x>»")
    harm = '"><script>x</script>'
    date = Date(start=span.start, end=span.end, type="DATE", value=harm, anchor=None, rule=harm)
    page = Page(render([made(text, dates=(date,))]))
    assert not {"script", "time"} & {tag for tag, _ in page.tags}


def test_a_page_is_light():
    assert len(render([ferry()]).encode()) * 800 / len(ferry().story.text.split()) < 100_000


def test_no_two_places_share_an_id_and_every_link_leads_somewhere():
    page = Page(render([ferry(), market()]))
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = {attributes["href"] for tag, attributes in page.tags if tag == "a"}
    assert {link[1:] for link in links if link} <= set(ids)
    assert len([attribution for attribution in ids if re.fullmatch(r"t1n\d+", attribution)]) == len(
        ferry().attributions
    )


def test_nested_attributions_each_have_their_line():
    text, (outer, inner) = marked("«They think «it sinks»», two people said.")
    page = render([made(text, (said((outer,)), said((inner,), number=2)))])
    assert re.search(r'<mark class="co [^>]*l0[^>]*><mark class="co [^>]*l1[^>]*>it sinks', page)


def test_what_is_unsure_has_a_question_mark():
    text, (content,) = marked("It was said «to be so».")
    assert 'data-c="∅?"' in render([made(text, (said((content,), sure=0.4),))])
    assert 'data-c="∅"' in render([made(text, (said((content,), sure=0.6),))])


def test_the_policy_allows_this_style_and_no_script():
    page = render([ferry()])
    style = re.search("<style>(.*)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = dict(Page(page).tags)["meta"] and re.search('Policy" content="([^"]*)"', page)[1]
    assert f"style-src &#x27;sha256-{digest}&#x27;" in policy
    assert "default-src &#x27;none&#x27;" in policy


def test_what_else_a_source_is_called_are_names():
    name = "two people who have read the letter and were told of the vote on Thursday morning"
    text, spans = marked(f"«{name}» spoke. «They» spoke; «the pair, both officials,» spoke.")
    source = Source(
        id="s1", kind="group", name=name, mentions=spans, attributions=(), terms=None, because=()
    )
    page = render([made(text, sources=(source,))])
    assert re.findall("<dd><a [^>]*><bdi>(.*?)</bdi></a></dd>", page) == [
        "the pair, both officials,"
    ]


def test_the_index_leaves_empty_what_is_not_known_and_dates_by_the_day():
    known = made("x", headline="y")
    story = msgspec.structs.replace(known.story, published="2026-03-05T06:43:54+00:00")
    page = render([msgspec.structs.replace(known, story=story), made("x")])
    first, second = re.findall('<tr><th scope="row">.*?</tr>', page)
    assert "<td><bdi>2026-03-05</bdi></td>" in first
    assert second.count("<td></td>") == 2


def test_only_a_web_address_becomes_a_link():
    for url, links in (
        ("https://example.org/?a=1&b=2", True),
        ("javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        (" https://example.org", False),
    ):
        hrefs = [
            attributes.get("href") for _, attributes in Page(render([made("x", url=url)])).tags
        ]
        assert (url in hrefs) is links


def test_a_page_of_nothing():
    assert Page(render([made("")])).texts == [""]
    assert Page(render([])).texts == []


@given(records())
def test_any_story_is_shown_whole_and_well_formed(record):
    page = Page(render([record]))
    assert page.texts == [shown(record)]
    known = {"html", "head", "meta", "title", "style", "body", "article", "header", "p", "b", "h1"}
    known |= {"bdi", "a", "ul", "li", "div", "section", "span", "mark", "h2", "h3", "main", "svg"}
    known |= {"path", "dl", "dt", "dd", "details", "summary", "footer", "time"}
    assert {tag for tag, _ in page.tags} <= known
    ids = page.ids()
    assert len(ids) == len(set(ids))
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert all(not any(name.startswith("on") for name in attributes) for _, attributes in page.tags)
