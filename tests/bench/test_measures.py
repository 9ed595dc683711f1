import subprocess
import sys

import pytest

from bench import child, stories
from bench.encoder import Clock


def spin(clock: Clock, name: str, seconds: float) -> None:
    import time

    with clock.of(name):
        end = time.process_time() + seconds
        while time.process_time() < end:
            pass


def test_time_of_an_inner_step_is_not_counted_twice():
    clock = Clock()
    with clock.of("outer"):
        spin(clock, "inner", 0.06)
        spin(clock, "inner", 0.06)
    assert clock.seconds["inner"] == pytest.approx(0.12, abs=0.03)
    assert clock.seconds["outer"] < 0.03


def test_a_child_shows_its_memory_and_its_failure():
    took = child.run([sys.executable, "-c", "x = b'a' * 100_000_000; print(len(x))"])
    assert took.output.strip() == "100000000"
    assert 95 < took.peak_megabytes < 200
    with pytest.raises(subprocess.CalledProcessError):
        child.run([sys.executable, "-c", "raise SystemExit(3)"])


def test_a_story_has_about_the_words_that_were_asked_for():
    words = stories.count_words([stories.story_of_words(800)])
    assert 800 <= words < 900


def test_repeated_stories_are_as_many_as_asked():
    assert len(stories.repeated_texts(5)) == 5
