"""/openapi.json: it describes every address, and the addresses do what it says.

Longer, by hand, with a server running:
schemathesis run http://127.0.0.1:8765/openapi.json -n 500 --continue-on-failure
"""

import re

import pytest
from jsonschema import Draft202012Validator
from schemathesis.specs.openapi.definitions import OPENAPI_31
from starlette.routing import Route

from onrecord.show.schema import MEANINGS
from onrecord.web.answers import is_for_programs
from onrecord.web.app import create_app
from onrecord.web.settings import Settings
from tests.web.schemas import try_all

EXAMPLES = 8  # of each address


@pytest.fixture
def document(client) -> dict:
    return client.get("/openapi.json").json()


def test_every_address_for_programs_is_described(document):
    app = create_app(Settings())
    routed = {
        (re.sub(r":\w+}", "}", route.path), method.lower())
        for route in app.routes
        if isinstance(route, Route) and is_for_programs(route.path)
        for method in route.methods or ()
        if method != "HEAD"
    }
    described = {(path, one) for path, item in document["paths"].items() for one in item}
    assert described == routed


def test_every_schema_is_one(document):
    for name, schema in document["components"]["schemas"].items():
        Draft202012Validator.check_schema(schema)
        assert schema.get("description"), name
    for field, meaning in MEANINGS["Record"].items():
        shown = document["components"]["schemas"]["Record"]["properties"][field]
        assert shown["description"] == meaning


def test_the_document_has_the_form_of_openapi_3_1(document):
    Draft202012Validator(OPENAPI_31).validate(document)  # the specification's own schema
    assert document["openapi"].startswith("3.1.")
    ids = []
    for path, item in document["paths"].items():
        for operation in item.values():
            ids.append(operation["operationId"])
            parameters = operation.get("parameters", [])
            in_path = {one["name"] for one in parameters if one["in"] == "path"}
            assert in_path == set(re.findall(r"{(\w+)}", path))
            assert all(one["required"] for one in parameters if one["in"] == "path")
    assert len(ids) == len(set(ids))
    for reference in re.findall(r"'\$ref': '#/components/schemas/(\w+)'", str(document)):
        assert reference in document["components"]["schemas"]


def test_answers_are_those_that_it_describes(client, document):
    story = {"text": "The the ferry will stop on Friday, two officials said."}
    for path, answer in (
        ("/read", client.post("/read", json=story)),
        ("/check", client.post("/check", json=story)),
        ("/v2/languages", client.get("/v2/languages")),
    ):
        (operation,) = document["paths"][path].values()
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        whole = {**schema, "components": document["components"]}
        Draft202012Validator(whole).validate(answer.json())


def test_nothing_that_a_client_sends_breaks_it(address):
    assert try_all(address, EXAMPLES, of_store=False) == 5
