"""Fuzzes the report as a page: `python tests/fuzz/report_pages.py [libFuzzer's options]`.

Needs atheris (`pip install atheris`), which watches what each input reaches in the renderer and
breeds from those that reach something new. Every record has to become a page that parses, holds the
story's text character for character, and nothing that could run or load. An input that breaks it is
kept by libFuzzer as `crash-...`. For an hour, with inputs long enough to make a whole story of:
`-max_total_time=3600 -len_control=0 -max_len=8192`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["onrecord.show"]):
    from tests.show.test_html import test_any_story_is_shown_whole_and_well_formed as shown_whole

if __name__ == "__main__":
    atheris.Setup(sys.argv, shown_whole.hypothesis.fuzz_one_input)
    atheris.Fuzz()
