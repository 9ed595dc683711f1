"""Bytes to text: the encoding is found out, never guessed silently."""

import codecs
import re
from collections import Counter

import msgspec

from onrecord.errors import IngestError


class Decoded(msgspec.Struct, frozen=True):
    """A text, and what had to be assumed to read it; None where nothing had."""

    text: str
    assumed: str | None


# The longest first: UTF-32's mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
# What the web means by them: https://encoding.spec.whatwg.org/#names-and-labels
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
# Python knows more encodings than pages may use, such as unicode_escape and utf-7.
_FOR_PAGES = re.compile(
    r"utf-8|ascii|cp125\d|cp866|cp874|cp949|tis-620|iso8859-\d+|koi8-[ru]|mac-roman|mac-cyrillic"
    r"|gbk|gb2312|gb18030|big5|big5hkscs|euc_jp|euc_kr|iso2022_jp|shift_jis"
)
# Signatures of files that hold no plain text.
_BINARY = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a Word or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_LOW = bytes(range(128))
_LETTERS = bytes(byte for byte in _LOW if chr(byte).isalpha())
# High bytes that mean the same in every Windows code page of Latin script: quotation marks,
# dashes, and letters such as those of German. What they disagree on is not provable.
_PAGES = ("cp1250", "cp1252", "cp1254", "cp1257")
_AGREED = bytes(
    byte
    for byte in range(128, 256)
    if len(meant := {bytes([byte]).decode(page, "replace") for page in _PAGES}) == 1
    and meant != {"\ufffd"}
)
_SAVE_AS_UTF8 = "Save it as UTF-8, for example: iconv -f ENCODING -t UTF-8 FILE > NEW"


def decode(data: bytes, place: str, *, html: bool = False, charset: str | None = None) -> Decoded:
    """The text that the bytes hold.

    In this order: byte order mark, UTF-16 by its pattern, strict UTF-8, what an HTML page
    declares, Windows-1252 where all Windows code pages of Latin script agree.

    Args:
        data: A whole file.
        place: For the error.
        html: Whether to believe a declaration in the text, and to show single broken bytes of
            a page that declares UTF-8 as U+FFFD.
        charset: The encoding that a page's server named, which goes before the page's own word.

    Raises:
        IngestError: It is no text, or its encoding cannot be found out.
    """
    for signature, name in _BINARY:
        if data.startswith(signature):
            raise IngestError(
                place=place,
                problem=f"this is {name}, not text",
                cure="Save its text as .txt or .html",
            )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], encoding, place), None)
    if b"\0" in data:
        return _without_mark(data, place)
    declared = _page_encoding(charset) or _declared(data) if html else None
    if data.isascii() and declared is not None:
        return Decoded(data.decode(declared, "replace"), None)  # ISO-2022-JP is all ASCII bytes
    try:
        # Pages saved by a browser are UTF-8 whatever they declare; no other text is by chance.
        text = data.decode()
        wrong = declared not in (None, "utf-8")
        return Decoded(text, f"utf-8, not {declared} as declared" if wrong else None)
    except UnicodeDecodeError as error:
        if declared == "utf-8":
            return _with_holes(data)
        if declared is not None:
            try:
                return Decoded(data.decode(declared), None)
            except UnicodeDecodeError:
                pass  # the page is wrong about itself: find out as if it had said nothing
        return Decoded(*_windows(data, error, place))


def _strictly(data: bytes, encoding: str, place: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise IngestError(
            place=place,
            problem=f"its mark says {encoding}, but byte {error.start} is not",
            cure=_SAVE_AS_UTF8,
        ) from None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, 4096)
    return None if found is None else _page_encoding((found[1] or found[2]).decode("ascii"))


def _page_encoding(name: str | None) -> str | None:
    """Python's name for an encoding that pages may use; None for any other."""
    try:
        name = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    return _WEB_NAMES.get(name, name) if _FOR_PAGES.fullmatch(name) else None


def _without_mark(data: bytes, place: str) -> Decoded:
    """UTF-16 holds spaces and line ends as 0020 and 000A; the wrong order gives none of them."""
    pairs = Counter(data[at : at + 2] for at in range(0, len(data) - 1, 2))
    white = {
        "utf-16-le": pairs[b" \0"] + pairs[b"\n\0"],
        "utf-16-be": pairs[b"\0 "] + pairs[b"\0\n"],
    }
    encoding = max(white, key=lambda name: white[name])
    other = sum(white.values()) - white[encoding]
    if white[encoding] > 2 * other and pairs[b"\0\0"] == 0:
        try:
            return Decoded(data.decode(encoding), f"{encoding}, by its pattern: it has no mark")
        except UnicodeDecodeError:
            pass
    raise IngestError(
        place=place,
        problem="this is not text: it holds zero bytes",
        cure="Save its text as .txt or .html",
    )


def _with_holes(data: bytes) -> Decoded:
    text = data.decode(errors="replace")
    holes = text.count("\ufffd")
    return Decoded(text, f"utf-8 as declared; {holes} places that are not stand as U+FFFD")


def _windows(data: bytes, error: UnicodeDecodeError, place: str) -> tuple[str, str]:
    high = data.translate(None, _LOW)
    letters = len(data) - len(data.translate(None, _LETTERS))
    # In a text of another script most letters are high bytes.
    if not high.translate(None, _AGREED) and len(high) * 5 < letters:
        return data.decode("cp1252"), "windows-1252: not UTF-8, and the Windows code pages agree"
    raise IngestError(
        place=place,
        problem=f"byte {error.start} is not UTF-8, and its encoding cannot be found out",
        cure=_SAVE_AS_UTF8,
    )
