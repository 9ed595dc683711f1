"""What the shipped model finds in stories of our own."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import Annotator
from onrecord.errors import ModelError
from onrecord.ingest import read_stories, story_from_text
from onrecord.records.attribution import Attribution
from onrecord.records.story import Story

ODD = ("“", "”", '"', "she said", "a", "\n\n", ", ", "¶", "😀", "no.")
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator.load()


def ferry() -> Story:
    (story,) = read_stories(EXAMPLES / "ferry.txt")
    assert isinstance(story, Story)
    return story


def words(story: Story, attribution: Attribution, role: str) -> str:
    return " … ".join(span.of(story.text) for span in getattr(attribution, role))


def by_content(annotator: Annotator, story: Story, fragment: str) -> list[Attribution]:
    return [a for a in annotator.attributions(story) if fragment in words(story, a, "content")]


def test_the_lead_rests_on_two_people(annotator: Annotator) -> None:
    story = ferry()
    found = by_content(annotator, story, "Oona Prade, has resigned over the plan")
    assert "two people briefed on the decision" in [words(story, a, "source") for a in found]


def test_an_interrupted_quotation_is_one_attribution(annotator: Annotator) -> None:
    story = ferry()
    (found,) = by_content(annotator, story, "put a school class on it either")
    assert len(found.content) >= 2
    assert "she" in words(story, found, "source")
    assert "she added" not in words(story, found, "content")


def test_a_quotation_over_paragraphs_has_one_speaker(annotator: Annotator) -> None:
    story = ferry()
    for part in ("I grew up on that quay", "an engine that is older", "can pay for January"):
        assert any(
            "Calloway" in words(story, a, "source") and a.type == "direct"
            for a in by_content(annotator, story, part)
        ), part


def test_types_by_quotation_marks(annotator: Annotator) -> None:
    story = ferry()
    assert {a.type for a in annotator.attributions(story)} == {"direct", "indirect", "mixed"}


def test_a_no_break_space_changes_nothing(annotator: Annotator) -> None:
    story = ferry()
    other = story_from_text(story.text.replace(" said", "\u00a0said"), id=story.id)
    assert annotator.attributions(other) == annotator.attributions(story)


def test_the_same_story_gives_the_same_result_whatever_came_before(annotator: Annotator) -> None:
    story = ferry()
    first = annotator.attributions(story)
    annotator.attributions(story_from_text("Another story, the mayor said.", id="other"))
    assert annotator.attributions(story) == first == Annotator.load().attributions(story)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(ODD)))
def test_any_text_gives_spans_inside_it(annotator: Annotator, parts: list[str]) -> None:
    text = " ".join([*parts, "end"])
    for found in annotator.attributions(story_from_text(text, id="any")):
        assert found.content
        for spans in (found.source, found.cue, found.content):
            before = -1
            for span in spans:
                assert before <= span.start < span.end <= len(text)
                before = span.end
        for mine in (*found.source, *found.cue):
            assert not any(mine.meets(span) for span in found.content)


def test_a_broken_model_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        Annotator.load(tmp_path)
