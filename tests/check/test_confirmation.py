"""What is called confirmed, and by whom (S30)."""

import pytest

from onrecord.records.profile import Profile
from tests.check.checked import agrees, findings


@pytest.mark.parametrize(
    "text",
    [
        "The boats are for sale. The Daily Mail «confirmed» that the company is bankrupt.",
        "CNN «confirmed» that the ferry company has been bankrupt since May.",
    ],
)
def test_another_outlet_does_not_confirm(text):
    assert agrees("S30", text)


@pytest.mark.parametrize(
    "text",
    [
        "CNN confirmed with two of its directors that the ferry company is bankrupt.",
        "CNN has not confirmed that the ferry company is bankrupt.",
        "Ann Bell, the mayor, confirmed that the ferry company is bankrupt.",
        "“CNN confirmed that the company is bankrupt,” said Ann Bell, the mayor.",
    ],
)
def test_confirmations_with_a_source_are_left_alone(text):
    assert agrees("S30", text)


def test_an_outlet_may_say_so_of_itself():
    text = "The Harbour News confirmed that the ferry company is bankrupt."
    assert findings("S30", text)
    assert not findings("S30", text, profile=Profile(outlet=("The Harbour News",)))


def test_nobody_confirms_what_they_have_said_themselves():
    text = (
        "The ferries are late again.\n\nThe council met on Monday.\n\nIt will meet again in June."
        "\n\nAnn Bell, the mayor, said that the ferry company is bankrupt and owes the island "
        "money.\n\nThe boats are old.\n\nBell «confirmed» that the ferry company is bankrupt and "
        "owes money."
    )
    assert agrees("S30", text)
