from bench.peer_dates import placed


def test_a_peers_words_are_found_in_order_and_with_escapes_undone():
    text = "R&D rose on Monday. On Monday, too, sales fell."
    timexs = [
        {"text": "Monday", "type": "DATE", "value": "2021-01-11"},
        {"text": "Monday", "type": "DATE", "value": "2021-01-11"},
        {"text": "Sunday", "type": "DATE", "value": "2021-01-10"},
    ]
    spans = [(each["start"], each["end"]) for each in placed(text, timexs)]
    assert [text[start:end] for start, end in spans] == ["Monday", "Monday"]
    assert spans[0][1] <= spans[1][0]
    (escaped,) = placed(text, [{"text": "R&amp;D", "type": "DATE", "value": "x"}])
    assert text[escaped["start"] : escaped["end"]] == "R&D"
