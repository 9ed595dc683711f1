"""`onrecord audit`: which checks would speak up over an archive, and how often."""

import re

from tests.cli.stories import write, write_lines

CLEAN = "The ferry will stop in March, Anselm Roke said.\n"
DOUBLED = "It will will not be missed, Anselm Roke said. It is the the end, he said.\n"


def archive(tmp_path):
    return write_lines(
        tmp_path / "all.jsonl", CLEAN, DOUBLED, CLEAN, CLEAN.replace("will", "may may")
    )


def row(output, code):
    return next(line.split() for line in output.splitlines() if line.startswith(f"{code} "))


def test_hits_are_counted_by_notes_and_by_stories(run, tmp_path):
    done = run("audit", archive(tmp_path), "--samples", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert row(done.stdout, "C15") == ["C15", "error", "3", "75.0", "2", "doubled-word"]


def test_a_check_that_is_off_is_counted_too(run, tmp_path):
    write(tmp_path / "onrecord.toml", '[checks]\nC15 = "off"\n')
    assert row(run("audit", archive(tmp_path)).stdout, "C15")[2] == "3"


def test_the_same_samples_are_drawn_in_any_number_of_processes(run, tmp_path):
    source = archive(tmp_path)
    one = run("audit", source, "--samples", "2", "--jobs", "1").stdout
    assert one.count("[will will]") + one.count("[the the]") + one.count("[may may]") == 2
    assert run("audit", source, "--samples", "2", "--jobs", "3").stdout == one


def test_the_page_has_every_check_and_escapes_its_samples(run, tmp_path):
    source = write_lines(tmp_path / "all.jsonl", "<script>x</script> It is the the end, he said.\n")
    done = run("audit", source, "-o", tmp_path / "audit.html")
    page = (tmp_path / "audit.html").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert "<script" not in page
    assert "<mark>the the</mark>" in page
    shown = set(re.findall(r'<th scope="row">\W*(?:<[^>]+>)?([SC]\d+)', page))
    all_checks = {line.split()[0] for line in run("rules").stdout.splitlines()}
    assert all_checks - shown == {"S28", "S29", "S32"}, "but those that need other stories"


def test_a_story_that_cannot_be_read_is_named(run, tmp_path):
    source = write(tmp_path / "all.jsonl", '{"text": "It is the the end, he said."}\n{]\n')
    done = run("audit", source)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{source}, line 2: ")
    assert row(done.stdout, "C15")[2] == "1"
