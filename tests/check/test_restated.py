"""Headline and key points against the body (C21 to C26)."""

from time import process_time

import pytest
from msgspec.structs import replace

from onrecord.check.case import Case
from onrecord.check.catalogue import by_code
from onrecord.check.restated import claims
from onrecord.pipeline import analyse
from onrecord.records.profile import Profile
from tests.check.checked import agrees, findings, words

ALL = ("C21", "C22", "C23", "C24", "C25", "C26")
BODY = (
    "The harbour office may close the old pier on Friday, Mayor Ann Bell told the council. About "
    "40 captains protested at the gate of the town hall.\n\n"
    "The suspected arsonist Tom Reed has not left Ashby since the fire, according to police. "
    "“The pier is a ruin and a danger,” said Ann Bell."
)


def boxed(item: str) -> str:
    return f"What to know\n\n• {item}\n\n{BODY}"


@pytest.mark.parametrize(
    "item",
    [
        "The harbour office may close the old pier on Friday, the mayor says",
        "Some 40 captains protested at the gate of the town hall",
        "The suspected arsonist Tom Reed has not left Ashby since the fire, police say",
        "The mayor: “The pier is a ruin and a danger”",
        "The council will hear the captains in the new theatre next month",
    ],
)
def test_a_faithful_box_is_left_alone(item):
    for code in ALL:
        assert words(code, boxed(item)) == [], code


@pytest.mark.parametrize(
    "code, item",
    [
        ("C21", "About «60» captains protested at the gate of the town hall"),
        ("C21", "The harbour office may close the old pier on «Monday», says Mayor Ann Bell"),
        ("C22", "«The arsonist» Tom Reed has not left Ashby since the fire, police say"),
        ("C23", "«The suspected arsonist Tom Reed has not left Ashby since the fire»"),
        ("C24", "The harbour office «will close» the old pier on Friday, the mayor says"),
        ("C25", "The suspected arsonist Tom Reed has «left» Ashby since the fire, police say"),
        ("C26", "The mayor: «“The pier is a ruin and a disgrace”»"),
    ],
)
def test_a_fault_in_the_box_is_marked(code, item):
    assert agrees(code, boxed(item))


@pytest.mark.parametrize(
    "code, headline, marked",
    [
        ("C24", "Harbour office will close old pier on Friday", "may close"),
        ("C25", "Suspected arsonist Tom Reed has left Ashby since fire: police", "not left"),
        ("C21", "About 60 captains protested at gate of town hall", "40"),
    ],
)
def test_a_headline_given_apart_puts_its_note_on_the_body(code, headline, marked):
    (one,) = findings(code, BODY, headline=headline)
    assert BODY[one.start : one.end] == marked
    assert one.message.startswith('the headline says "')


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour office to close old pier on Friday?",
        "Old pier may close on Friday",
        "Captains protest at town hall",
        "Mayor calls pier 'a ruin and a danger'",
        "Ashby fire: suspect Tom Reed stays put",
    ],
)
def test_a_headlines_style_is_no_fault(headline):
    for code in ALL:
        assert words(code, BODY, headline=headline) == [], code


def test_a_term_in_marks_is_no_quotation_and_an_altered_one_is():
    for term in ("The ‘Black Friday 2’ sale in Ashby", "“Pier watch squad” is sent to Ashby"):
        assert words("C26", boxed(term)) == []
    for said in (
        "The mayor calls the pier «‘a total danger’»",
        "«“A total danger”»: the mayor speaks of the pier",
        "The pier is «‘a ruin and a total danger’»",
    ):
        assert agrees("C26", boxed(said))


def test_a_hedge_that_the_body_drops_too_is_no_fault():
    flat = "The arsonist Tom Reed has not left Ashby since the fire, according to police."
    text = boxed("The arsonist Tom Reed has not left Ashby since the fire, police say")
    assert words("C22", f"{text}\n\n{flat}") == []


def restated(item: str, body: str) -> str:
    return f"What to know\n\n• {item}\n\n{body}\n\nThe ferry was late again, Ann Bell said."


@pytest.mark.parametrize(
    "code, item, body",
    [
        (
            "C21",  # no rounding: both have "more than"
            "The fire hurt more than «40» captains and sailors in Ashby on Friday",
            "The fire hurt more than 60 captains and sailors in Ashby on Friday. The pier has 50.",
        ),
        (
            "C22",  # what is alleged twice is alleged once in the box
            "The alleged arsonist told the police of «plot» to burn the pier",
            "The alleged arsonist told the police of a possible plot to burn the pier.",
        ),
        (
            "C23",  # whose criticism it is stands in neither half of what lawmakers say
            "«Tom Reed had criticized the council and the mayor had him dismissed»",
            "Tom Reed had criticized the council and the mayor had him dismissed, lawmakers said.",
        ),
        (
            "C23",  # what the outlet adds to the end takes nothing from whose word the rest is
            "«The captain fled with the cash in May - a point that officials have disputed»",
            "Tom Reed has also said that the captain fled with the cash in May - a point that "
            "officials have disputed.",
        ),
        (
            "C23",  # one source, two clauses
            "«The pier will be shut by May and would cost the town two million to mend»",
            "The pier will be shut by May, the mayor said, adding that it would cost the town two "
            "million to mend.",
        ),
        (
            "C24",  # the body may doubt something else beside, and the box keep that
            "The pier «will close» in May, and the fair might move to the old market in Ashby",
            "The pier may close in May, and the fair might move to the old market in Ashby.",
        ),
        (
            "C25",  # one of two refusals is lost, and at the end
            "The crews refused a new contract and say the list of their claims is «exhaustive»",
            "The crews refused a new contract and say the list of their claims is not exhaustive.",
        ),
    ],
)
def test_what_both_have_excuses_nothing(code, item, body):
    assert agrees(code, restated(item, body))


@pytest.mark.parametrize(
    "code, headline, body",
    [
        (
            "C21",
            "Over 50 captains protest at town hall",
            "At least 60 captains protest at town hall.",
        ),
        (
            "C25",
            "If you are not voting for the pier, you are voting for the mayor",
            "He says that not voting for the pier does not mean voting for the mayor in May.",
        ),
        (
            "C22",
            "Mayor calls for a closed pier in Ashby bay",
            "The rules reportedly call for a closed pier in Ashby bay, the mayor heard.",
        ),
        ("C23", "Man said to be held for arson of Ashby pier", "He stole it, Ann Bell said."),
    ],
)
def test_a_headline_may_say_it_in_its_way(code, headline, body):
    assert words(code, body, headline=headline) == []


def test_the_model_story_drops_an_attribution_in_its_box(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    marked = {code: words(code, text, published="2021-01-15") for code in ALL}
    assert marked.pop("C23") == [
        "Trump will instead leave Washington, D.C., on Wednesday ahead of the inauguration"
    ]
    assert not any(marked.values())


def test_the_model_story_without_its_known(shared):
    text = (shared / "data/seed/pence-harris.txt").read_text(encoding="utf-8")
    text = text.replace("first known contact", "first contact", 1)
    assert words("C22", text, published="2021-01-15") == ["first contact"]


def test_time_is_in_line_with_the_text():
    def seconds(times: int) -> float:
        box = "\n\n".join(f"• Boat {at} will stop at pier {at * 7} in Ashby" for at in range(times))
        body = "\n\n".join(
            f"The harbour office said that boat {at} may stop at pier {at * 7} in Ashby on Monday."
            for at in range(times)
        )
        text = f"What to know\n\n{box}\n\n{body}"
        record = analyse("A.")
        kinds = analyse("What to know\n\n• One.\n\nTwo.").story.parts
        end = text.index("\n\nThe harbour")
        parts = (
            replace(kinds[0], start=0, end=end),
            replace(kinds[-1], start=end + 2, end=len(text)),
        )
        case = Case(replace(record, story=replace(record.story, text=text, parts=parts)), Profile())
        assert case.sentences
        start = process_time()
        assert len(case.view(claims)) >= times
        for code in ALL:
            list(by_code()[code].find(case))
        return process_time() - start

    # Eight times the text; with its square it would be 64. The better of two: cores are shared.
    few = max(seconds(200), 0.02)
    assert min(seconds(1600), seconds(1600)) < 24 * few
