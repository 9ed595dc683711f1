"""Documents through the real model."""

from evaluation.errors import EvaluationError
from evaluation.predict import Document, Prediction, read_documents


def test_texts_come_back_unchanged_and_a_bad_one_stands_in_its_place():
    texts = {
        "plain": "Rain stops ferry\n\n“We will wait,” Ann Lee said.\n",
        "empty": "",
        "odd": "\ufeffThe mayor\u00a0said\r\n\r\n\u2028the pier is\tclosed 😀, two officials said.",
    }
    documents = [Document(doc=name, text=text) for name, text in texts.items()]
    plain, empty, odd = read_documents(documents)
    assert isinstance(plain, Prediction)
    assert isinstance(odd, Prediction)
    assert isinstance(empty, EvaluationError)
    assert empty.place == "empty"
    (row,) = plain.row()["attributions"]
    assert [texts["plain"][start:end] for start, end in row["source"]] == ["Ann Lee"]
    assert odd.record.story.text == texts["odd"]
