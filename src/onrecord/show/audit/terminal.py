"""The audit for a terminal: a line a check, then samples."""

from onrecord.check.audit import Audit, Rate
from onrecord.show.safe import line

HEAD = ("check", "level", "hits", "per 100", "stories", "name")


def render(audit: Audit) -> str:
    """The table, and under it samples of each check that has hits."""
    rates = audit.rates()
    rows = [HEAD, *(_row(one, audit.stories) for one in rates)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    out = [f"{audit.stories:,} {'story' if audit.stories == 1 else 'stories'}, every check on", ""]
    for row in rows:
        cells = [
            cell.rjust(width) if 2 <= column <= 4 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        out.append("  ".join(cells).rstrip())
    for one in rates:
        if one.samples:
            out += ["", f"{one.rule.check.code} {one.rule.name}: {one.rule.page.title}"]
            for sample in one.samples:
                words = f"{sample.before}[{sample.words}]{sample.after}"
                out += [f"  {line(sample.story)}: {line(sample.message)}", f"    …{line(words)}…"]
    return "\n".join(out) + "\n"


def _row(one: Rate, stories: int) -> tuple[str, ...]:
    check = one.rule.check
    return (
        check.code,
        check.level if check.is_on else f"({check.level})",
        f"{one.hits:,}",
        f"{100 * one.hits / stories:.1f}" if stories else "",
        f"{one.stories:,}",
        one.rule.name,
    )
