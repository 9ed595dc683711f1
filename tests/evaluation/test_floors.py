from evaluation.floors import Floors, broken, moved, read_floors, write_floors

DATA = {"polnear/dev": "abc"}
FLOORS = Floors(data=DATA, floors={"soft": 76.5})


def test_a_figure_under_its_floor_is_named():
    (problem,) = broken(FLOORS, {"soft": 76.4}, DATA)
    assert problem == "soft: 76.4, and its floor is 76.5"
    assert not broken(FLOORS, {"soft": 76.5}, DATA)


def test_other_data_and_a_figure_that_is_gone_are_named():
    problems = broken(FLOORS, {}, {"polnear/dev": "other"})
    assert problems == [
        "polnear/dev: the data are not those of the floors",
        "soft: nothing measures it any more",
    ]


def test_raising_never_lowers():
    assert moved(FLOORS, {"soft": 70.0}, DATA, lower=False).floors == {"soft": 76.5}
    assert moved(FLOORS, {}, {"polnear/dev": "other"}, lower=False) == FLOORS


def test_raising_takes_what_became_better_and_what_is_new():
    higher = moved(FLOORS, {"soft": 80.0, "exact": 60.0}, DATA, lower=False)
    assert higher.floors == {"soft": 79.5, "exact": 59.5}


def test_lowering_comes_down_to_the_figure():
    other = {"polnear/dev": "other"}
    lower = moved(FLOORS, {"soft": 70.0}, other, lower=True)
    assert lower == Floors(data=other, floors={"soft": 69.5})
    assert not broken(lower, {"soft": 70.0}, other)


def test_a_written_file_reads_back(tmp_path):
    path = tmp_path / "floors.toml"
    assert read_floors(path) == Floors(data={}, floors={})
    write_floors(path, FLOORS)
    assert read_floors(path) == FLOORS
