"""Running all checks: one that fails costs its own notes, and the order is the text's."""

from msgspec.structs import replace

from onrecord.check import run
from onrecord.check.base import Note
from onrecord.check.catalogue import by_code
from onrecord.pipeline import analyse
from onrecord.pipeline.attempt import attempt_analysis
from onrecord.pipeline.model import shared_annotator
from onrecord.records.profile import Profile
from onrecord.records.span import Span

TEXT = "The ferry will will stop, Anselm Roke said. It is the the end, he said."


def failing(case):
    yield Note(span=Span(0, 3), message="said before it failed")
    raise ZeroDivisionError("a fault of ours")


def test_a_check_that_fails_is_named_and_the_others_stand(monkeypatch):
    doubled = by_code()["C15"]
    broken = doubled._replace(find=failing, check=replace(doubled.check, code="C99"))
    story = analyse(TEXT).story
    monkeypatch.setattr(run, "rules", lambda: (broken, doubled))
    outcome = attempt_analysis(story, shared_annotator(), Profile(), place="ferry.txt")
    assert [one.code for one in outcome.report.findings] == ["C15", "C15"]
    (problem,) = outcome.problems
    assert problem.place == "ferry.txt, check C99"
    assert "ZeroDivisionError" in problem.problem


def test_findings_are_in_text_order_and_one_a_place(monkeypatch):
    doubled = by_code()["C15"]
    found = list(run.check_record(analyse(TEXT), Profile()).findings)

    def backwards(case):
        notes = list(doubled.find(case))
        yield from reversed(notes)
        yield from notes

    monkeypatch.setattr(run, "rules", lambda: (doubled._replace(find=backwards),))
    again = run.check_record(analyse(TEXT), Profile()).findings
    assert list(again) == [one for one in found if one.code == "C15"]
    assert len(again) == 2
