"""How much is read: story text is hostile, and a batch must not fall over one item."""

from typing import BinaryIO

from onrecord.errors import IngestError

STORY_CHARACTERS = 2_000_000  # a long feature has 60,000
TEXT_BYTES = 4 * STORY_CHARACTERS  # no encoding takes more bytes for a character
HTML_BYTES = 16_000_000  # the largest news page that we met has 1.4 million
# trafilatura's time grows with the square of elements side by side: 40,000 take it 8 seconds.
# The longest of 145 news pages has 1,596.
HTML_ELEMENTS = 40_000
LINE_BYTES = 6 * STORY_CHARACTERS  # JSON's longest way to write a character: \\u0041
NINJS_BYTES = 2 * LINE_BYTES  # the text twice, as body_text and body_html
HEADER_BYTES = 65_536  # of a record of a web archive, and of the HTTP response in it
RECORD_BYTES = HTML_BYTES + HEADER_BYTES  # of a web archive's record that holds a page
# What is passed over of one line or record to come to the next: a megabyte of gzip can unpack to
# a gigabyte, and a gigabyte takes seconds.
SKIPPED_BYTES = 1_000_000_000
# A Word file is a zip: what is unpacked of it is what its text is in. The pictures in it are not.
DOCX_BYTES = 32_000_000
DOCX_MEMBERS = 4_000  # parts in it: a document with 300 pictures has about 350
DOCX_PART_BYTES = 32_000_000  # unpacked
DOCX_RATIO = 200  # unpacked to packed: XML comes to 10 or 20
DOCX_TAGS = 1_000_000  # opening and closing: a story of 800 words has 2,000 to 10,000
DOCX_ATTRIBUTES = 2_000_000
DAMAGED_RECORDS = 1_000  # of one web archive, then the rest is left: each may cost a search


class RestIsLeftError(Exception):
    """What is left of a file cannot be had, or is too much; the message says why."""


def read_all(stream: BinaryIO, limit_bytes: int, place: str) -> bytes:
    """Everything in the stream.

    Raises:
        IngestError: It holds more than the limit; no more than that is kept in memory.
    """
    data = stream.read(limit_bytes + 1)
    if len(data) > limit_bytes:
        raise IngestError(
            place=place,
            problem=f"it is larger than {limit_bytes:,} bytes, too much for one story",
            cure="Cut it into stories, or write them as JSONL, one a line",
        )
    return data


def check_story_text(text: str, place: str) -> None:
    """See that a text can be a story's.

    Raises:
        IngestError: It has no words, is too long, or cannot be written as UTF-8.
    """
    if len(text) > STORY_CHARACTERS:
        raise IngestError(
            place=place,
            problem=f"the text has {len(text):,} characters, more than {STORY_CHARACTERS:,}",
            cure="Cut it into stories",
        )
    if not text.strip():
        raise IngestError(
            place=place,
            problem="there is no text in it",
            cure="Put the story's text in, or leave it out",
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise IngestError(
            place=place,
            problem=f"character {error.start} of the text is half a character (a lone surrogate)",
            cure="Write the text anew from its source; half of an emoji was cut off",
        ) from None
