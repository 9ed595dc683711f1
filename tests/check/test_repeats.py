"""What stands twice (C16)."""

from time import process_time

from tests.check.checked import agrees, findings, words

LINE = "The harbour office will close its ticket hall on the old pier at the end of May."


def test_a_paragraph_pasted_twice_is_one_note():
    two = f"{LINE} A new hall opens beside the market on the other side of the bay."
    (one,) = findings("C16", f"{two}\n\nAnn Bell runs the kiosk.\n\n{two}")
    assert one.start > len(two)
    assert one.message.startswith("These 2 sentences")


def test_a_sentence_with_small_changes_is_a_repeat():
    later = LINE.replace("will close", "will soon close")
    assert agrees("C16", f"{LINE}\n\nAnn Bell runs the kiosk on the pier.\n\n«{later}»")


def test_other_figures_are_other_facts():
    line = "The council gave the ferry company 40 days to mend the ramp at the old pier on Monday."
    assert agrees("C16", f"{line}\n\n{line.replace('40', '60')}")


def test_a_box_may_say_in_short_what_the_body_says_but_not_copy_it():
    box = "What You Need To Know\n\n  • The harbour office closes\n\n  • "
    lead = "Passengers will queue on the street from May on, the harbour office said.\n\n"
    assert agrees("C16", f"{lead}\n{box}{LINE[:-1]}\n\n«{LINE}»")
    short = "The office will close a hall at the end of May"
    assert agrees("C16", f"{lead}\n{box}{short}\n\n{LINE}")


def test_a_log_of_the_day_may_repeat_itself():
    entries = "\n\n".join(f"{hour}:30 p.m.\n\n{LINE}" for hour in (3, 4, 5))
    assert agrees("C16", entries)


def test_a_pull_quote_is_no_repeat():
    words = "“We will carry on as long as there is a boat to carry us over the bay.”"
    assert agrees("C16", f"{LINE}\n\n{words}\n\nAnn Bell said: {words}")


def test_the_model_story_says_one_sentence_twice(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    assert words("C16", text) == [
        "It’s the first known contact between the elected members of the outgoing and incoming "
        "administrations."
    ]


def test_time_is_in_line_with_the_text():
    from onrecord.check.case import Case
    from onrecord.check.desk.repeated_sentence import find
    from onrecord.pipeline import analyse
    from onrecord.records.profile import Profile

    def seconds(paragraphs: int) -> float:
        text = "\n\n".join(
            f"The harbour office said on Monday that boat {at} will stop at pier {at * 7}."
            for at in range(paragraphs)
        )
        record = analyse("A.", published=None)
        from msgspec.structs import replace

        case = Case(replace(record, story=replace(record.story, text=text, parts=())), Profile())
        assert case.sentences
        start = process_time()
        list(find(case))
        return process_time() - start

    few = max(seconds(250), 0.01)
    assert min(seconds(2000), seconds(2000)) < 30 * few


def test_an_agency_in_the_dateline_makes_no_caption_of_the_lead():
    lead = "The board will close the northern quay to traffic for eleven months from next spring."
    assert agrees("C16", f"HULL (Reuters) - {lead}\n\nShe would not say who pays.\n\n«{lead}»\n")
