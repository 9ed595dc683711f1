"""Where something stands, as people count paragraphs."""

from onrecord.records.span import Span
from onrecord.records.story import Part
from onrecord.show.paragraphs import in_words, paragraphs, places
from tests.marked import marked
from tests.show.gold import ferry, market
from tests.show.made import made


def test_the_paragraphs_of_the_body_are_numbered_and_the_rest_named():
    names = [paragraph.name for paragraph in paragraphs(market().story)]
    assert names[:5] == ["headline", "byline", "1", "2", "3"]
    assert "heading" in names
    assert names[-1] == "correction"


def test_a_dateline_opens_the_first_paragraph():
    first = paragraphs(ferry().story)[0]
    assert (first.start, first.name) == (0, "1")


def test_a_line_is_a_paragraph_where_no_blank_lines_are():
    text, (last,) = marked("The boat left.\nIt came back.\n«It left again.»")
    (place,) = places([last], paragraphs(made(text).story))
    assert place.paragraph.name == "3"


def test_places_are_told_once_with_the_box_last():
    text, spans = marked("«Box».\n\n«One» and «more».\n\nTwo.\n\n«Three».")
    box = Part(kind="key_points", start=0, end=4)
    known = paragraphs(made(text, parts=(box,)).story)
    assert in_words(places(spans, known)) == "paragraphs 1, 3, key points"
    assert in_words(places(spans[:1], known)) == "key points"
    assert in_words(places(spans[1:3], known)) == "paragraph 1"
    assert in_words(places([Span(0, 1)], [])) == ""
