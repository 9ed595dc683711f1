"""`onrecord trace`: what it says, and with which exit code."""

from tests.cli.stories import write, write_lines

FERRY = (
    "The ferry to Osterby will stop in March, Anselm Roke told the Harbour Post on Monday.\n" * 3
)


def test_it_says_what_the_store_holds(run, tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        write(tmp_path / "in" / f"{name}.txt", FERRY)
    done = run("trace", tmp_path / "in", "-o", tmp_path / "store", "--copies-only")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{tmp_path / 'store'}: 2 stories, 1 pair that copies")


def test_what_cannot_be_read_is_counted_and_exits_2_and_the_rest_is_traced(run, tmp_path):
    stories = write_lines(tmp_path / "in.jsonl", FERRY, "{broken")
    done = run("trace", stories, "-o", tmp_path / "store", "--copies-only")
    assert done.returncode == 2
    assert ": 1 story," in done.stdout
    assert done.stderr == f"1 problem: onrecord show {tmp_path / 'store'} --problems\n"


def test_a_folder_of_something_else_is_no_store(run, tmp_path):
    story = write(tmp_path / "ferry.txt", FERRY)
    done = run("trace", story, "-o", tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        f"{tmp_path}: it is no store, and not empty. Choose a folder that does not exist yet\n"
    )


def test_without_a_store_it_says_what_is_missing(run):
    done = run("trace", "in.jsonl")
    assert done.returncode == 2
    assert "missing option '-o'" in done.stderr
