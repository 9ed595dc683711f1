"""The addresses of a store do what /openapi.json says of them, whatever they are asked."""

from tests.web.schemas import try_all

EXAMPLES = 8  # of each address


def test_nothing_that_a_client_sends_breaks_it(store_address):
    assert try_all(store_address, EXAMPLES, of_store=True)
