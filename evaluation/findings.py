"""How often checks are right on real stories: samples to judge, and the table of what was judged.

    python -m evaluation.findings stories -o stories.jsonl     the stories of four corpora
    onrecord read stories.jsonl -o records.jsonl               what is known of them
    python -m evaluation.findings sample S7 records.jsonl      findings to judge, drawn by a seed
    python -m evaluation.findings table records.jsonl          the tables of docs/check-figures.md

What was judged is in `judged/CODE.json`, a file a check: story, characters, right or not, and why,
without text; what another reader judged anew is in `judged/second/CODE.json`. A finding is right
when it is what the check's page says and an editor would want it.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evaluation.corpora import data, read_rows
from evaluation.sections import fill_section
from evaluation.table import Cell, Table, markdown
from onrecord.check.catalogue import Rule, by_code, rules
from onrecord.check.run import check_record
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile
from onrecord.records.record import Record

JUDGED = Path(__file__).with_name("judged")
SECOND = JUDGED / "second"  # by another reader
PARTS = (
    "polnear/train",
    "polnear/dev",
    "newsdiscourse/train",
    "newsdiscourse/dev",
    "basil/train",
    "fnc1/bodies",
)
AROUND = 240  # characters of a sample to either side


def stories() -> Iterator[dict[str, str]]:
    """The stories of the corpora as lines of JSONL, with what their corpus says of them."""
    for part in PARTS:
        for row in read_rows(data(part)):
            title = row.get("title") or ""
            said = {
                "id": f"{part.split('/')[0]}/{row['doc']}",
                "text": row["text"],
                "headline": "" if row["text"].startswith(title[:30]) else title,
                "byline": row.get("byline") or ", ".join(row.get("authors") or ()),
                "outlet": row.get("publisher") or row.get("outlet"),
                "published": row.get("published"),
                "url": row.get("url"),
            }
            yield {name: value for name, value in said.items() if value}


def records(path: Path) -> Iterator[Record]:
    """The records of a file of JSONL; a last line that is cut short is left out."""
    decoder = msgspec.json.Decoder(Record)
    with path.open("rb") as lines:
        for line in lines:
            if line.endswith(b"\n"):
                yield decoder.decode(line)


def only(rule: Rule) -> Profile:
    """A profile in which this check alone runs."""
    off = {other.check.code: "off" for other in rules()}
    return Profile(checks=off | {rule.check.code: rule.check.level})


def reported(rule: Rule, record: Record) -> tuple[Finding, ...]:
    """What the check reports of a story."""
    checked = check_record(record, only(rule))
    for crash in checked.crashes:
        raise crash.error
    return checked.findings


def sample(code: str, path: Path, number: int, seed: int) -> None:
    """Print findings drawn by chance, with what stands around them."""
    rule = by_code()[code]
    found: list[tuple[Record, Finding]] = []
    seen = 0
    for record in records(path):
        seen += 1
        found.extend((record, one) for one in reported(rule, record))
    print(f"{code} {rule.name}: {len(found)} findings in {seen} stories")
    for record, one in random.Random(seed).sample(found, min(number, len(found))):
        text = record.story.text
        before = text[max(0, one.start - AROUND) : one.start]
        after = text[one.end : one.end + AROUND]
        print(f"\n# {record.story.id} [{one.start}, {one.end}) published {record.story.published}")
        print(f"  {one.message}")
        print(f"  ...{before}>>>{text[one.start : one.end]}<<<{after}...".replace("\n", " | "))
        for start, end in ((span.start, span.end) for span in one.related):
            print(f"  related [{start}, {end}): {text[start:end]!r}")
        if one.fix:
            print(f"  fix: {text[one.fix.start : one.fix.end]!r} -> {one.fix.text!r}")


Place = tuple[str, int, int]  # story, first and last character


def judged(folder: Path, code: str) -> dict[Place, bool]:
    """Which findings of a check a reader found right; empty where none were read."""
    file = folder / f"{code}.json"
    rows = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    return {(one["story"], one["start"], one["end"]): one["right"] for one in rows}


def tables(path: Path) -> tuple[Table, Table]:
    """For each check its hits per 100 stories and what was judged; and the second reading."""
    known = list(records(path))
    rows: list[tuple[Cell, ...]] = []
    again: list[tuple[Cell, ...]] = []
    for rule in (one for one in rules() if not one.needs_others):
        hits = {
            (record.story.id, one.start, one.end)
            for record in known
            for one in reported(rule, record)
        }
        name = f"{rule.check.code} {rule.name}"
        state = rule.check.level if rule.check.is_on else "off"
        first = judged(JUDGED, rule.check.code)
        rows.append((name, state, 100 * len(hits) / len(known), *_right(first, hits)))
        second = judged(SECOND, rule.check.code)
        if second:
            both = first.keys() & second.keys()
            same = sum(first[one] == second[one] for one in both)
            before = _right(second, set(second))
            again.append((name, *before, *_right(second, hits)[:2], len(both), same))
    return _first_reading(len(known), rows), _second_reading(again)


def _right(verdicts: dict[Place, bool], hits: set[Place]) -> tuple[int, int, float | None]:
    """How many were judged, how many are right, and the share in percent."""
    # What a check no longer reports was mended: it says nothing of the check as it is.
    still = [right for place, right in verdicts.items() if place in hits]
    return len(still), sum(still), 100 * sum(still) / len(still) if still else None


def _first_reading(stories: int, rows: list[tuple[Cell, ...]]) -> Table:
    return Table(
        name="findings",
        title="Checks on real stories",
        note=f"{stories} stories. Findings drawn by chance were judged by one reader with the "
        "story at hand; a finding that is no longer reported does not count.",
        columns=("check", "level", "hits per 100 stories", "judged", "right", "precision"),
        rows=tuple(rows),
    )


def _second_reading(rows: list[tuple[Cell, ...]]) -> Table:
    return Table(
        name="second-reading",
        title="A second reading by another reader",
        note="Of the checks that speak most, and of two in doubt, findings drawn anew by chance "
        "were judged by another reader, who did not see the first one's verdicts. Rules were then "
        "narrowed by what was wrong; *now* counts what is still reported. *Read by both*: the "
        "findings that the first reader had judged too, and on how many the verdict is the same.",
        columns=(
            *("check", "judged", "right", "precision"),
            *("judged, now", "right, now", "read by both", "same verdict"),
        ),
        rows=tuple(rows),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.findings", description=__doc__)
    jobs = parser.add_subparsers(dest="job", required=True)
    job = jobs.add_parser("stories")
    job.add_argument("-o", "--output", type=Path, required=True)
    job = jobs.add_parser("sample")
    job.add_argument("code")
    job.add_argument("records", type=Path)
    job.add_argument("--number", type=int, default=30)
    job.add_argument("--seed", type=int, default=1)
    job = jobs.add_parser("table")
    job.add_argument("records", type=Path)
    job.add_argument("-o", "--output", type=Path, help="a page with a section for the table")
    args = parser.parse_args()
    if args.job == "stories":
        with args.output.open("w", encoding="utf-8") as out:
            for story in stories():
                out.write(json.dumps(story) + "\n")
    elif args.job == "sample":
        sample(args.code, args.records, args.number, args.seed)
    else:
        for table in tables(args.records):
            if args.output:
                fill_section(args.output, table)
            else:
                print(markdown(table))


if __name__ == "__main__":
    main()
