"""LanguageTool's clients: editors and add-ons that take a server's address."""

import json
from urllib.parse import quote

import language_tool_python
import pytest
from jsonschema import Draft202012Validator
from language_tool_python.utils import correct

from onrecord.text.utf16 import Utf16

TEXT = "😀😀 The the ferry will stop 😀, sources said.\n\nThe harbour master said said no more.\n"


def _words(text: str, match: dict) -> str:
    """The words of a match, its offsets counted as JavaScript and Java do."""
    units = text.encode("utf-16-le")
    return units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")


def _matches(client, **fields) -> list[dict]:
    answer = client.post("/v2/check", data={"language": "en-US", **fields})
    assert answer.status_code == 200, answer.text
    return answer.json()["matches"]


def test_the_client_of_python_reads_our_findings(address):
    tool = language_tool_python.LanguageTool("en-US", remote_server=address)
    try:
        found = tool.check(TEXT)
        doubled = [one for one in found if one.rule_id == "DOUBLED_WORD"]
        words = [TEXT[one.offset : one.offset + one.error_length] for one in doubled]
        assert words == ["The the", "said said"]
        mended = correct(TEXT, doubled)
        assert mended == TEXT.replace("The the", "The").replace("said said", "said")
        assert "UNCOUNTED_SOURCES" in {one.rule_id for one in found}
        tool.disabled_rules = {"DOUBLED_WORD"}
        assert "DOUBLED_WORD" not in {one.rule_id for one in tool.check(TEXT)}
        tool.disabled_rules = set()
        tool.enabled_rules = {"DOUBLED_WORD"}
        tool.enabled_rules_only = True
        assert {one.rule_id for one in tool.check(TEXT)} == {"DOUBLED_WORD"}
    finally:
        tool.close()


def test_offsets_are_utf_16(client):
    doubled = [one for one in _matches(client, text=TEXT) if one["rule"]["subId"] == "C15"]
    assert [_words(TEXT, one) for one in doubled] == ["The the", "said said"]
    for one in doubled:
        context = one["context"]
        assert _words(context["text"], context) == _words(TEXT, one).replace("\n", " ")
        assert _words(TEXT, one) in one["sentence"]


def test_get_and_post_answer_the_same(client):
    asked = {"text": TEXT, "language": "en-GB"}
    by_get = client.get("/v2/check", params=asked).json()
    assert by_get == client.post("/v2/check", data=asked).json()
    assert by_get["language"]["code"] == "en-GB"


def test_markup_is_passed_over_and_counted(client):
    pieces = [
        {"text": "        "},  # LTeX+ begins with these
        {"markup": "<p title='😀'>"},
        {"text": "The "},
        {"markup": "<b>"},
        {"text": "the"},
        {"markup": "</b>"},
        {"text": " ferry will stop."},
        {"markup": "</p>", "interpretAs": "\n\n"},
        {"text": "It will 😀 not not come back."},
    ]
    whole = "".join(one.get("text", one.get("markup", "")) for one in pieces)
    found = _matches(client, data=json.dumps({"annotation": pieces}))
    doubled = [one for one in found if one["rule"]["id"] == "DOUBLED_WORD"]
    assert [_words(whole, one) for one in doubled] == ["The <b>the", "not not"]


@pytest.mark.parametrize("words", ["", "&username=a&apiKey=b c"])
def test_what_libreoffice_7_4_does_not_encode_is_read(client, words):
    # Taken from LibreOffice 7.4.7, which sends neither "&" nor "%" nor letters as codes.
    text = "The the ferry — of Lind & Co. — will stop 😀: 100% of it+more&language= of of them."
    body = f"text={text}&language=en-US{words}".encode()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    found = client.post("/v2/check", content=body, headers=form).json()["matches"]
    doubled = [one for one in found if one["rule"]["subId"] == "C15"]
    assert [_words(text, one) for one in doubled] == ["The the", "of of"]


def test_what_libreoffice_7_5_encodes_is_read(client):
    text = "The the ferry of Lind & Co. — 100% of it+more."
    body = f"text={quote(text, safe='-._~')}&language=en-US".encode()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    found = client.post("/v2/check", content=body, headers=form).json()["matches"]
    assert found == _matches(client, text=text)


@pytest.mark.parametrize("text", ["", "  \n", "        "])
def test_an_empty_paragraph_has_no_matches(client, text):
    assert _matches(client, text=text) == []
    assert _matches(client, data=json.dumps({"annotation": [{"text": text}]})) == []


def test_front_matter_is_text_in_an_editor(client):
    text = "---\ntitle: a\n---\nThe the ferry will stop."
    (doubled,) = (one for one in _matches(client, text=text) if one["rule"]["subId"] == "C15")
    assert _words(text, doubled) == "The the"


def test_checks_are_chosen_by_category_and_level(client):
    def codes(**fields):
        return {one["rule"]["subId"] for one in _matches(client, text=TEXT, **fields)}

    usual = codes()
    assert {code[0] for code in usual} == {"S", "C"}
    assert {code[0] for code in codes(disabledCategories="SOURCING")} == {"C"}
    only = codes(enabledCategories="COPY_DESK", enabledOnly="true")
    assert {code[0] for code in only} == {"C"}
    assert codes(level="picky") >= usual
    # LanguageTool's own rules, which its clients know, are let be.
    assert codes(disabledRules="MORFOLOGIK_RULE_EN_US,WHITESPACE_RULE") == usual
    assert codes(enabledRules="NO_SUCH_RULE", enabledOnly="true") == set()


def test_a_match_leads_to_its_page(client, address):
    (match, *_) = _matches(client, text=TEXT)
    (link,) = match["rule"]["urls"]
    assert link["value"] == f"{address}rules/{match['rule']['subId']}"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": TEXT, "language": "de-DE"},
        {"data": "{"},
        {"data": '{"annotation": [{"text": "a", "markup": "b"}]}'},
        {"data": '{"annotation": [{}]}'},
    ],
)
def test_what_is_wrong_is_said(client, fields):
    answer = client.post("/v2/check", data={"language": "en-US", **fields})
    assert answer.status_code == 400
    assert answer.json()["error"]["cure"]


def test_a_form_of_parts_is_read(client):
    parts = {"text": (None, TEXT), "language": (None, "auto")}
    assert client.post("/v2/check", files=parts).json()["matches"] == _matches(client, text=TEXT)


def test_the_languages_are_those_of_the_checks(client):
    found = client.get("/v2/languages").json()
    assert {"name": "English (US)", "code": "en", "longCode": "en-US"} in found


def test_answers_are_as_the_api_describes_them(client):
    document = client.get("/openapi.json").json()
    schema = {
        "$ref": "#/components/schemas/CheckAnswer",
        "components": document["components"],
    }
    answer = client.post("/v2/check", data={"text": TEXT, "language": "auto"}).json()
    Draft202012Validator(schema).validate(answer)


def test_utf_16_offsets_are_those_of_the_encoding():
    text = "a😀b\U0010ffffc—d"
    utf16 = Utf16(text)
    for offset in range(len(text) + 1):
        assert utf16.at(offset) == len(text[:offset].encode("utf-16-le")) // 2
