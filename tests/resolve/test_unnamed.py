"""Whether those without a name told a reporter, or are a crowd, a bystander, somebody named."""

import pytest

from tests.resolve.told import groups, resolved


def kinds(text, **more):
    return [source.kind for source in resolved(text, **more)[1].sources]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Then «her advisers» wary.", "anonymous"),
        ("Then «Lee’s inner circle» thrilled.", "anonymous"),
        ("Then «advisers to four candidates» wary.", "anonymous"),
        ("Then «several people involved in the sale» uncertain.", "anonymous"),
        ("Then «advisers» wary.", "group"),
        ("Then «Republican operatives» fear worse.", "group"),
        ("Then «a handful of insiders» wary.", "group"),
        ("«County advisers» wary. The county rose.", "group"),
        ("«Lee advisers» wary. The county rose.", "anonymous"),
    ],
)
def test_thoughts_are_told_by_a_circle_around_somebody_and_by_those_who_know(text, kind):
    assert kinds(text, act="thought") == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Then «officials» told reporters so.", "anonymous"),
        ("Then «officials» told him so.", "group"),
        ("Then «officials» told the committee so.", "group"),
        ("Then «a worker» might claim so.", "bystander"),
        ("Then «two aides» confirmed it.", "anonymous"),
        ("Then «officials, including Harbour Master Ann Lee,» argued so.", "group"),
        ("Then «different media sources» reported so.", "group"),
        ("Then «lawyers with the Harbour Aid Project» said so.", "anonymous"),
        ("Then «close friends» said so.", "group"),
        ("Then «friends close to Lee» said so.", "anonymous"),
        ("Then «the Vermont senator» said so.", "person"),
        ("Lee met an architect «who» said so.", "bystander"),
        ("Lee met an aide «who» said so.", "anonymous"),
        ("Then «officials» refused to pay.", "group"),
    ],
)
def test_who_tells_others_or_is_named_in_part_is_no_informant(text, kind):
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "again", ["All four insiders", "The four company insiders", "All four", "the four insiders"]
)
def test_the_same_count_of_the_same_people_is_the_same_group(again):
    _, found = resolved(
        f"«Four company insiders» said no. «Three guards» said yes. «{again}» left."
    )
    assert groups(found)[0] == [1, 3]


@pytest.mark.parametrize("other", ["Five insiders", "All five insiders", "The two", "Four bankers"])
def test_another_count_or_calling_is_another_group(other):
    _, found = resolved(f"«Four company insiders» said no. «{other}» said yes.")
    assert groups(found) == [[1], [2]]


def test_a_spokesman_whose_name_comes_later_is_a_person():
    _, found = resolved(
        "That is so, according to «a Harbour Board spokesman» today. "
        "«Harbour Board spokesman Bob Ray» said why."
    )
    assert groups(found) == [[1, 2]]
    assert found.sources[0].name == "Bob Ray"


def test_the_second_official_is_the_other_one():
    _, found = resolved(
        "«An unnamed official» said no. «Another official» said yes. «The second official» left."
    )
    assert groups(found) == [[1], [2, 3]]


def test_senior_officials_are_the_officials_of_before():
    _, found = resolved("«Harbour officials» said no. «Senior officials» said why.")
    assert groups(found) == [[1, 2]]


def test_who_writes_to_everybody_is_no_informant():
    assert kinds("«One Twitter user» said no.") == ["bystander"]
    assert kinds("«One user briefed on the sale» said no.") == ["anonymous"]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("People familiar with the sale", "The sources"),
        ("Two executives at the bank", "The sources"),
        ("A source with access to the port", "The source, who has close ties to the harbour,"),
    ],
)
def test_the_source_is_who_was_described_before(first, again):
    _, found = resolved(f"«{first}» said no. «{again}» said yes.")
    assert groups(found) == [[1, 2]]
    assert found.sources[0].name == first


def test_the_source_is_found_further_back_than_the_official():
    between = "It rained. The mayor slept. Boats came. Nets dried. The bell rang."
    text = f"«An executive at the bank» said no. {between} «The WHO» said yes."
    assert groups(resolved(text.replace("WHO", "source"))[1]) == [[1, 2]]
    assert groups(resolved(text.replace("WHO", "official"))[1]) == [[1], [2]]


def test_the_sources_are_no_crowd_and_the_source_is_no_group():
    assert groups(resolved("«Voters» said no. «The sources» said yes.")[1]) == [[1], [2]]
    assert groups(resolved("«Two aides» said no. «The source» said yes.")[1]) == [[1], [2]]
