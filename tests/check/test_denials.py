"""What a body denies by name and says without one (S37)."""

import pytest

from onrecord.check.catalogue import by_code
from tests.check.checked import agrees

SALE = "will sell its oldest boats to a rival"
UNNAMED = f"The ferry company {SALE} in May, «an official at the ferry company» said."
PLAIN = UNNAMED.replace("«", "").replace("»", "")


def test_a_denial_by_the_same_body_is_asked_about():
    text = f"{UNNAMED}\n\nThe ferry company denied that it {SALE}."
    assert agrees("S37", text)


@pytest.mark.parametrize(
    "denial",
    [
        f"The harbour office denied that it {SALE}.",
        "The ferry company denied that the mayor has read its letter to the council.",
        f"The ferry company said that it {SALE}.",
    ],
)
def test_another_body_and_another_matter_are_left_alone(denial):
    assert agrees("S37", f"{PLAIN}\n\n{denial}")


def test_it_is_off():
    assert not by_code()["S37"].check.is_on
