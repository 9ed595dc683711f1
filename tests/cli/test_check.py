"""`onrecord check`: notes with their places, exit codes, and a house's settings."""

import csv
import json

from tests.cli.stories import write, write_lines

CLEAN = "The ferry will stop in March, Anselm Roke said.\n"
DOUBLED = "The ferry will stop in March.\n\nIt will will not be missed, Anselm Roke said.\n"
FRONT = "---\noutlet: The Harbour Post\npublished: 2026-02-03\n---\n"


def check(run, *arguments):
    return run("check", "--select", "C15", *arguments)


def test_a_clean_story_exits_0_and_says_so(run, tmp_path):
    done = check(run, write(tmp_path / "ferry.txt", CLEAN))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Nothing to note in 1 story.\n"


def test_a_note_exits_1_and_marks_its_words_in_their_line(run, tmp_path):
    done = check(run, write(tmp_path / "ferry.txt", DOUBLED))
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert lines[0].endswith("ferry.txt")
    assert lines[1].startswith("  3:4 error C15 doubled-word")
    marks = lines[4]
    assert lines[3][marks.index("^") : marks.rindex("^") + 1] == "will will"


def test_exit_zero_is_for_scripts_that_only_report(run, tmp_path):
    done = check(run, write(tmp_path / "ferry.txt", DOUBLED), "--exit-zero")
    assert done.returncode == 0
    assert "doubled-word" in done.stdout


def test_lines_count_in_the_file_with_its_front_matter(run, tmp_path):
    done = check(run, write(tmp_path / "ferry.txt", FRONT + DOUBLED), "--format", "jsonl")
    (note,) = map(json.loads, done.stdout.splitlines())
    assert (note["line"], note["column"], note["end_line"], note["end_column"]) == (7, 4, 7, 13)
    assert DOUBLED[note["start"] : note["end"]] == "will will"
    assert note["story"] == "ferry.txt"


def test_the_note_of_a_line_of_jsonl_counts_in_its_story(run, tmp_path):
    source = write_lines(tmp_path / "all.jsonl", CLEAN, DOUBLED)
    done = check(run, source, "--format", "jsonl")
    (note,) = map(json.loads, done.stdout.splitlines())
    assert (note["story"], note["line"], note["column"]) == ("all.jsonl:2", 3, 4)
    assert note["file"] == str(source)


def test_json_is_one_array_and_csv_has_a_row_a_note(run, tmp_path):
    story = write(tmp_path / "ferry.txt", DOUBLED)
    assert len(json.loads(check(run, story, "--format", "json").stdout)) == 1
    check(run, story, "-o", tmp_path / "notes.csv")
    with (tmp_path / "notes.csv").open(encoding="utf-8") as rows:
        (row,) = csv.DictReader(rows)
    assert (row["code"], row["words"], row["line"]) == ("C15", "will will", "3")


def test_a_story_that_cannot_be_read_exits_2_and_the_rest_goes_on(run, tmp_path):
    (tmp_path / "desk").mkdir()
    write(tmp_path / "desk" / "a.txt", "\0\0")
    write(tmp_path / "desk" / "b.txt", DOUBLED)
    done = check(run, tmp_path / "desk")
    assert done.returncode == 2
    assert "b.txt" in done.stdout
    assert "a.txt" in done.stderr


def test_an_unknown_code_names_the_nearest(run, tmp_path):
    done = run("check", "--select", "dubled-word", write(tmp_path / "ferry.txt", CLEAN))
    assert done.returncode == 2
    assert done.stderr == (
        "--select: there is no check DUBLED-WORD. Did you mean C15 (doubled-word)?\n"
    )


def test_the_nearest_settings_above_a_story_hold(run, tmp_path):
    (tmp_path / "desk" / "day").mkdir(parents=True)
    write(tmp_path / "onrecord.toml", '[checks]\nC15 = "error"\n')
    write(tmp_path / "desk" / "onrecord.toml", '[checks]\nC15 = "off"\n')
    story = write(tmp_path / "desk" / "day" / "ferry.txt", DOUBLED)
    done = run("check", story, "--format", "jsonl")
    assert "C15" not in done.stdout
    done = run("check", write(tmp_path / "ferry.txt", DOUBLED), "--format", "jsonl")
    assert "C15" in done.stdout


def test_broken_settings_name_file_line_and_cure(run, tmp_path):
    story = write(tmp_path / "ferry.txt", DOUBLED)
    settings = write(tmp_path / "onrecord.toml", '[checks]\nC15 = "off\n')
    done = run("check", story)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{settings}, line 2: this is no TOML (")
    write(settings, '[checks]\n\nC99 = "off"\n')
    assert run("check", story).stderr.startswith(f"{settings}, line 3: there is no check C99. ")
    write(settings, '[checks]\nC15 = "loud"\n')
    assert run("check", story).stderr == (
        f'{settings}, line 2: C15 = "loud" is no level. Write error, warning, query or off\n'
    )
    write(settings, '[house]\noutlets = ["The Post"]\n')
    assert run("check", story).stderr.startswith(f"{settings}, line 2: there is no setting outlets")


def test_a_profile_that_is_none_is_said(run, tmp_path):
    done = run("check", write(tmp_path / "ferry.txt", CLEAN), "--profile", "nytt")
    assert (done.returncode, done.stderr) == (
        2,
        "profile nytt: there is no such profile. Did you mean nyt?\n",
    )


def test_the_level_leaves_out_what_is_less_severe(run, tmp_path):
    write(tmp_path / "onrecord.toml", '[checks]\nC15 = "query"\n')
    story = write(tmp_path / "ferry.txt", DOUBLED)
    assert "C15" not in run("check", story, "--level", "warning").stdout
    assert "C15" in run("check", story, "--level", "query").stdout


def test_the_checklist_asks_what_no_text_decides(run, tmp_path):
    done = check(run, write(tmp_path / "ferry.txt", CLEAN), "--checklist")
    assert done.returncode == 0
    assert "  [ ] Does an editor know who each anonymous source is?" in done.stdout


def test_rule_explains_and_rules_lists(run):
    done = run("rule", "C15")
    assert done.returncode == 0
    assert done.stdout.startswith("# C15 doubled-word\n")
    assert "## Known misses" in done.stdout
    assert run("rule", "doubled-word").stdout == done.stdout
    listed = run("rules").stdout.splitlines()
    assert any(line.split()[:3] == ["C15", "error", "doubled-word"] for line in listed)
    done = run("rule", "C99")
    assert done.returncode == 2
    assert done.stderr.startswith("onrecord rule: there is no check C99. Did you mean ")


def test_no_output_takes_the_place_of_a_story(run, tmp_path):
    (tmp_path / "desk").mkdir()
    story = write(tmp_path / "desk" / "ferry.txt", DOUBLED)
    for arguments in (
        ("check", story, "-o", story),
        ("check", tmp_path / "desk", "-o", story),
        ("check", story, "--write-baseline", story),
        ("audit", tmp_path / "desk", "-o", story),
        ("read", tmp_path / "desk", "-o", story),
    ):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stderr == f"{story}: it is a story to be read. Choose another place\n"
        assert story.read_text(encoding="utf-8") == DOUBLED
