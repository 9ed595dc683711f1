"""Quotations left over, told twice or signed, labelled speakers, and words that nobody said."""

from onrecord.annotate.furniture import without_furniture
from onrecord.annotate.proposals import Proposal
from onrecord.annotate.repeated import without_repeats
from onrecord.annotate.signed import signed_quotations
from onrecord.annotate.speaker_labels import labelled_speech, with_labels
from onrecord.annotate.uncovered import cover_quotations
from onrecord.ingest import story_from_text
from onrecord.records.span import Span
from onrecord.text.quotations import quotations
from tests.marked import marked


def proposal(source: Span, cue: Span, *content: Span) -> Proposal:
    return Proposal(source=(source,), cue=(cue,), content=content, evidence=())


def test_an_unlikely_proposal_is_taken_where_a_quotation_has_no_other() -> None:
    text, (content, source, cue) = marked("«“The boat stays in port,”» «Orrell» «said».")
    unlikely = proposal(source, cue, content)
    assert cover_quotations(text, [], [(unlikely, 0.3)], quotations(text)) == [(unlikely, 0.3)]
    assert cover_quotations(text, [], [(unlikely, 0.1)], quotations(text)) == []


def test_speech_goes_on_after_its_speaker() -> None:
    text, (first, source, cue, second) = marked(
        "«“The boat stays in port,”» «Orrell» «said». «“Nobody will pay for it.”»"
    )
    ((found, _),) = cover_quotations(
        text, [(proposal(source, cue, first), 0.9)], [], quotations(text)
    )
    assert found.content == (first, second)


def test_speech_goes_on_in_the_next_paragraph_when_it_was_left_open() -> None:
    text, (source, cue, first, second) = marked(
        "«Orrell» «said»: «“The boat stays in port.»\n\n«“Nobody will pay for it.”»"
    )
    ((found, _),) = cover_quotations(
        text, [(proposal(source, cue, first), 0.9)], [], quotations(text)
    )
    assert found.content == (first, second)


def test_a_new_speaker_is_not_given_the_words_of_the_last() -> None:
    text, (source, cue, first) = marked(
        "«Orrell» «said»: «“The boat stays in port.”»\n\n“Nobody will pay for it.”"
    )
    kept = [(proposal(source, cue, first), 0.9)]
    assert cover_quotations(text, kept, [], quotations(text)) == kept


def test_a_paragraph_of_quotation_belongs_to_the_speaker_who_ends_the_one_before() -> None:
    text, (first, source, cue, second) = marked(
        "«“The boat stays in port,”» «Orrell» «told» the council.\n\n«“Nobody will pay for it.”»"
    )
    told = proposal(source, cue, first)
    ((found, sure),) = cover_quotations(text, [(told, 0.9)], [], quotations(text))
    assert found.content == (first, second)
    assert sure < 0.9


def test_such_a_paragraph_is_nobodys_when_the_speaker_is_in_doubt() -> None:
    for before, after in (
        ("«Orrell» «said» «it stays». The mayor left.", "“Nobody will pay for it.”"),
        ("«Orrell» «believes» «it stays».", "“Nobody will pay for it.”"),
        ("A letter has «Orrell» «suggesting» «it stays».", "“Nobody will pay for it.”"),
        # A quotation set large, for the eye; a heading.
        ("«Orrell» «said» «it stays».", "“Nobody pays for it.”\n\n“Nobody pays for it,” he said."),
        ("«Orrell» «said» «it stays».", "“NOBODY WILL PAY FOR IT”\n\nThe vote is on Friday."),
    ):
        text, (source, cue, content) = marked(f"{before}\n\n{after}")
        kept = [(proposal(source, cue, content), 0.9)]
        assert cover_quotations(text, kept, [], quotations(text)) == kept, text


def test_content_that_breaks_off_goes_on_to_the_end_of_its_quotation() -> None:
    text, (source, cue, whole, part) = marked(
        "«Orrell» «said»: ««“The boat stays in port, and nobody» will pay for it before May.”»"
    )
    ((found, _),) = cover_quotations(
        text, [(proposal(source, cue, part), 0.9)], [], quotations(text)
    )
    assert found.content == (whole,)


def test_a_broken_quotation_is_left_to_whoever_tells_its_rest() -> None:
    text, (part, rest, source, cue) = marked(
        "«“The boat stays in port, and» «nobody will pay for it before May,”» «Orrell» «said»."
    )
    first = proposal(source, Span(cue.end, cue.end + 1), part)
    kept = [(first, 0.9), (proposal(source, cue, rest), 0.8)]
    found = cover_quotations(text, kept, [], quotations(text))
    assert {p.content for p, _ in found} == {(part,), (rest,)}


def test_a_quotation_with_two_cues_is_told_once() -> None:
    text, (content, source, cue, other) = marked(
        "«“The boat stays in port,”» «Orrell» «said» «in a statement»."
    )
    kept = [(proposal(source, cue, content), 0.9), (proposal(source, other, content), 0.6)]
    assert without_repeats(text, kept, quotations(text)) == kept[:1]
    assert without_repeats(text, kept[::-1], quotations(text)) == kept[:1]


def test_a_quotation_between_two_cues_goes_to_the_surer_one() -> None:
    text, (first, one, said, aside, added, last) = marked(
        "«“It stays in port,”» «Orrell» «said», «adding» «that fares rise». «“Nobody will pay.”»"
    )
    kept = [(proposal(one, said, first, last), 0.9), (proposal(one, aside, added, last), 0.6)]
    assert [p.content for p, _ in without_repeats(text, kept, quotations(text))] == [
        (first, last),
        (added,),
    ]


def test_nested_statements_both_stay() -> None:
    text, (orrell, said, outer, mayor, told, inner) = marked(
        "«Orrell» «said» ««the mayor» «told» her «“the boat stays in port”»»."
    )
    kept = [(proposal(orrell, said, outer), 0.9), (proposal(mayor, told, inner), 0.6)]
    assert without_repeats(text, kept, quotations(text)) == kept


def test_a_line_of_quotation_is_signed_after_its_dash() -> None:
    text, (first, one, second, other) = marked(
        "«“The boat is all we have.”» ― «Ada Orrell»\n"
        "«“My mother cannot walk to the bridge.”» — «Ines de la Prade», 41, nurse\n\n"
        "“The boat” - Orrell calls it the tub - stays in port.\n"
    )
    assert [(p.source, p.content) for p in signed_quotations(text)] == [
        ((one,), (first,)),
        ((other,), (second,)),
    ]


def test_a_title_in_quotation_marks_is_nobodys_speech() -> None:
    text, (source, cue, first) = marked("«Orrell» «sang» «“Home.”» “The Ferry” was next.")
    kept = [(proposal(source, cue, first), 0.9)]
    assert cover_quotations(text, kept, [], quotations(text)) == kept


def test_a_transcript_names_its_speakers() -> None:
    text, spans = marked(
        "«MAYOR»: «Good evening, all.»\n\n«ORRELL»: «We want the boat.»\n\n"
        "«All winter.»\n\n«MAYOR»: «So you said.»\n\n«ORRELL»: «And say again.»"
    )
    one, first, two, second, more, three, third, four, fourth = spans
    assert [(p.source[0], p.content) for p in labelled_speech(text)] == [
        (one, (first,)),
        (two, (second, more)),
        (three, (third,)),
        (four, (fourth,)),
    ]


def test_headings_with_a_colon_are_no_speakers() -> None:
    assert (
        labelled_speech("Cost: 1.9 million crowns\n\nLoss: nine passengers\n\nNext: a vote") == []
    )


def test_a_label_wins_over_what_was_made_of_its_words() -> None:
    text, (label, words, source, cue, content) = marked(
        "«MAYOR»: «Good evening.»\n\nORRELL: Hello.\n\n«He» «said» «no».".replace("ORRELL", "CLERK")
    )
    wrong = proposal(label, Span(label.end, label.end + 1), words)
    other = proposal(source, cue, content)
    kept = with_labels([(wrong, 0.4), (other, 0.9)], labelled_speech(text))
    assert (other, 0.9) in kept
    assert (wrong, 0.4) not in kept
    assert [p.source[0].of(text) for p, _ in kept[1:]] == ["MAYOR", "CLERK"]


def test_a_dateline_and_a_bullet_are_not_content() -> None:
    text, (all_of_it, said) = marked("«TERN BAY — «The chair has resigned»», two people said.")
    story = story_from_text(text + "\n\nThe board meets on Tuesday, it said.", id="ferry")
    assert without_furniture(story, (all_of_it,), ()) == (said,)
    text, (point, said) = marked("«• «The chair has resigned»», sources said.")
    assert without_furniture(story_from_text(text, id="box"), (point,), ()) == (said,)


def test_a_heading_is_no_part_of_the_line_below_it() -> None:
    text, (both, said, cue) = marked("«Key points\n\n«The chair has resigned»», sources «said».")
    story = story_from_text(text, id="box")
    assert without_furniture(story, (both,), (cue,)) == (said,)


def test_a_quotation_over_two_paragraphs_stays_whole() -> None:
    text, (both, cue) = marked("«“The boat sails.\n\n“It sails at noon”», he «said».")
    story = story_from_text(text, id="ferry")
    assert without_furniture(story, (both,), (cue,)) == (both,)


def test_what_a_headline_says_ends_with_it() -> None:
    text, (title, cue, said, body) = marked(
        "Title: «Mayor «says» «harbour must close early»»\n\n«The council met on Monday.»"
    )
    story = story_from_text(text, id="harbour")
    assert (story.parts[0].kind, story.parts[0].end) == ("headline", title.end)
    across = Span(said.start, body.end)
    assert without_furniture(story, (across,), (cue,)) == (said,)
