"""Encodings are found out; what had to be assumed is said."""

import codecs

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.encoding import decode

TEXT = "The ferry “will” stop – it’s old, two officials said.\n\nNobody in Köln knew.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks_are_proof_and_no_part_of_the_text(mark, encoding):
    decoded = decode(mark + TEXT.encode(encoding), "a")
    assert (decoded.text, decoded.assumed) == (TEXT, None)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [TEXT, "渡し船は止まる 二人の役人が語った\n", "Паром встанет на прикол\n"]
)
def test_utf_16_without_mark_is_told_by_its_pattern(encoding, text):
    decoded = decode(text.encode(encoding), "a")
    assert decoded.text == text
    assert encoding in decoded.assumed


def test_utf_8_needs_no_word():
    assert decode(TEXT.encode(), "a").assumed is None


def test_windows_1252_where_the_windows_code_pages_agree():
    decoded = decode(TEXT.encode("cp1252"), "a")
    assert decoded.text == TEXT
    assert "windows-1252" in decoded.assumed


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Паром встанет на прикол, сказали двое", "cp1251"),
        ("Přívoz přestane jezdit, řekli dva úředníci", "cp1250"),
        ("La niña dijo que el año próximo", "cp1252"),  # ñ is another letter in cp1250
        ("渡し船は止まる", "shift_jis"),
    ],
)
def test_what_is_not_provable_is_refused(text, encoding):
    with pytest.raises(IngestError, match="iconv"):
        decode(text.encode(encoding), "a")


@pytest.mark.parametrize(
    ("text", "declared", "encoding"),
    [
        ("Паром встанет", "windows-1251", "cp1251"),
        ("渡し船は止まる", "Shift_JIS", "shift_jis"),
        ("渡し船は止まる", "iso-2022-jp", "iso2022_jp"),
        ("it’s the niña", "iso-8859-1", "cp1252"),  # as the web reads latin-1
        ("ferry", "no-such-charset", "utf-8"),
        ("naïve", "unicode_escape", "utf-8"),  # Python's, not the web's
    ],
)
def test_pages_declare_their_encoding(text, declared, encoding):
    head = f'<html><head><meta http-equiv="x" content="text/html; charset={declared}"></head>'
    decoded = decode(head.encode() + text.encode(encoding), "a", html=True)
    assert decoded.text.endswith(text)


def test_a_page_saved_as_utf_8_that_declares_another():
    decoded = decode('<meta charset="windows-1251">Паром'.encode(), "a", html=True)
    assert decoded.text.endswith("Паром")
    assert decoded.assumed == "utf-8, not cp1251 as declared"


def test_broken_bytes_of_a_utf_8_page_show_and_are_counted():
    decoded = decode(b'<meta charset="utf-8">fer\xffry', "a", html=True)
    assert decoded.text.endswith("fer\ufffdry")
    assert "1 " in decoded.assumed


def test_a_mark_that_lies():
    with pytest.raises(IngestError, match="its mark says utf-8"):
        decode(codecs.BOM_UTF8 + b"\xff", "a")


def test_a_text_file_declares_nothing():
    with pytest.raises(IngestError):
        decode('<meta charset="windows-1251">Паром'.encode("cp1251"), "a")
