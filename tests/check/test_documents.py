"""Documents of which a story says too little (S31)."""

import pytest

from tests.check.checked import agrees


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company has been bankrupt since May, «internal documents» show.",
        "The boats are for sale. «Records» show that they were sold once before, in 1996.",
        "The mayor owns a third of the company, according to «one report».",
    ],
)
def test_a_bare_document_is_reported(text):
    assert agrees("S31", text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company has been bankrupt since May, court records show.",
        "The company has been bankrupt since May, documents obtained by the Gazette show.",
        "Documents show that the company is bankrupt. The documents were filed by its bank.",
        "Records show that he is dead. A death certificate says that it was his heart.",
        "“Records show that the company is bankrupt,” said Ann Bell, the mayor.",
        "The row began when emails revealed that the mayor owns the boats.",
    ],
)
def test_one_that_is_described_is_left_alone(text):
    assert agrees("S31", text)
