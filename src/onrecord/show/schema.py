"""The JSON Schema of the record, made from the records themselves."""

from inspect import cleandoc
from typing import Any

import msgspec

from onrecord.records.record import Record

ID = "urn:onrecord:schema:record:1"
_OFFSETS = "in Unicode code points of `story.text`, counted from 0"

# What a field means, where its name and type leave a question. A test holds this table complete.
MEANINGS: dict[str, dict[str, str]] = {
    "Record": {
        "schema": "The version of this format. It goes up when a field changes its meaning.",
        "story": "The text and what it says of itself.",
        "attributions": "Who is said to have said or thought what, in text order.",
        "sources": "Who stands behind the attributions, in order of first mention.",
        "anonymous": "The anonymous sources in sum.",
        "dates": "Time expressions, in text order.",
        "own_voice": "What the outlet says on nobody's word.",
        "findings": "What the checks report, in text order.",
        "model": "Which model file annotated the story.",
    },
    "Story": {
        "id": "The input's name for the story, or its file name.",
        "headline": "The headline; where it was given apart from the text, no span points at it.",
        "byline": "Who wrote it, without the word 'By'.",
        "outlet": "Who published it.",
        "published": "ISO 8601 date, or date and time.",
        "url": "Where it was published.",
        "text": "The input's text, unchanged. Every offset points into it.",
        "parts": "Stretches of the text with one job, in text order; they never overlap.",
        "credits": "The agencies and outlets that the story credits.",
        "metadata_from": "For each field, where the file or page said it; absent if not known.",
        "ignores": "What the story's file tells the checks to leave be; absent if nothing.",
    },
    "Ignore": {
        "codes": "Codes or names of checks, as written.",
        "because": "The reason; without one it does not hold.",
        "covers": "Where it holds; null: in the whole story.",
        "comment": "Where it is written in the text; null: it is not in the text.",
    },
    "Part": {
        "kind": "The job of this stretch.",
        "start": f"First character, {_OFFSETS}.",
        "end": f"The character after the last, {_OFFSETS}.",
    },
    "Credit": {
        "name": "The full name: 'The Associated Press' where the story has '(AP)'.",
        "start": f"First character of the words that name it, {_OFFSETS}.",
        "end": f"The character after the last, {_OFFSETS}.",
    },
    "Attribution": {
        "id": "'a1', 'a2' ... in text order.",
        "source": "The words that name the source here; may be empty.",
        "cue": "The words that tie content to source ('said', 'according to'); may be empty.",
        "content": "What is said or thought; never empty, never with its own cue and source in it.",
        "type": "Quoted, in the writer's words, or partly each.",
        "act": "Said, or a state of mind ('believes', 'hopes') that the outlet reads into them.",
        "source_id": "The source in `sources`; null where none was found.",
        "confidence": "0 to 1, calibrated: of those with 0.8, eight in ten are right.",
    },
    "Source": {
        "id": "'s1', 's2' ... in order of first mention.",
        "kind": "What it is; 'anonymous' is somebody who informed the outlet and is not named.",
        "name": "The fullest name that the story has for it.",
        "mentions": "Every place that names it.",
        "attributions": "The ids of the attributions that it carries.",
        "terms": "On what terms an anonymous source speaks; null for all others.",
        "because": "Why each mention was joined, in words.",
    },
    "Terms": {
        "people": "At least and at most how many people; null: the words set no limit.",
        "basis": "The words that say how they know.",
        "condition": "The words that state the condition ('on condition of anonymity').",
        "reason": "The words that say why they are not named.",
        "told": "The words that say to whom they spoke.",
    },
    "Anonymous": {
        "sources": "How many anonymous sources.",
        "people": "The least and the most people that they can be, for one person may be two "
        "sources; null: no limit.",
    },
    "Date": {
        "start": f"First character, {_OFFSETS}.",
        "end": f"The character after the last, {_OFFSETS}.",
        "type": "TIMEX3 type.",
        "value": "TIMEX3 value.",
        "anchor": "What a relative time is reckoned from; null where it needs nothing.",
        "rule": "The rule that read it.",
    },
    "Finding": {
        "code": "The check's code.",
        "name": "The check's name.",
        "level": "How grave it is; a query asks the writer.",
        "start": f"First character, {_OFFSETS}.",
        "end": f"The character after the last, {_OFFSETS}.",
        "message": "What is wrong, for the writer.",
        "related": "Other places that it is about.",
        "fix": "What would put it right; null where only the writer knows.",
    },
    "Fix": {
        "start": f"First character to replace, {_OFFSETS}.",
        "end": f"The character after the last, {_OFFSETS}.",
        "text": "What to put there.",
    },
    "Model": {
        "name": "The model's name.",
        "version": "Its version.",
        "sha256": "The digest of its file, in hexadecimal.",
    },
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `--format json` and each line of `jsonl` print."""
    (record,), parts = msgspec.json.schema_components([Record])
    for part in parts.values():
        # From a docstring, whose indent Python 3.13 takes away and older ones keep.
        part["description"] = cleandoc(part.get("description", ""))
    for name, fields in MEANINGS.items():
        for field, meaning in fields.items():
            parts[name]["properties"][field]["description"] = meaning
    parts["Span"]["description"] = f"[start, end): a stretch of text, {_OFFSETS}."
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "onrecord record",
        **record,
        "$defs": parts,
    }
