"""POST /read: the record of a story, in every format that it may come in."""

import json

import onrecord
from onrecord.show import jsonl

STORY = (
    "HARBOUR CITY (AP) — The ferry will stop on Friday, two officials said.\n\n"
    '"We have no boats left," said Mara Lind, the harbour master.\n'
)


def test_json_gives_the_record_that_the_library_gives(client):
    answer = client.post("/read", json={"text": STORY, "published": "2021-01-15", "id": "ferry"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    expected = onrecord.analyse(STORY, published="2021-01-15", id="ferry")
    assert answer.json() == json.loads(jsonl.render(expected))
    assert answer.json()["story"]["text"] == STORY
