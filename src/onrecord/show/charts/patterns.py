"""Fills that can be told apart in grey, in print and without seeing colours."""

from collections.abc import Iterable

# Pattern -> what is drawn in a tile of 8 by 8. The first is for what matters most.
PATTERNS = {
    "hatched": '<path d="M-2 2L2-2M0 8L8 0M6 10L10 6"/>',
    "solid": '<rect class="whole" width="8" height="8"/>',
    "lined": '<path d="M0 2H8M0 6H8"/>',
    "dotted": '<circle cx="2" cy="2" r="1.3"/><circle cx="6" cy="6" r="1.3"/>',
    "crossed": '<path d="M0 0L8 8M8 0L0 8"/>',
    "empty": "",
}


def patterns(prefix: str, names: Iterable[str]) -> str:
    """Their definitions, for one drawing.

    Args:
        prefix: Of their ids, one a drawing.
        names: Which.
    """
    found = "".join(
        f'<pattern id="{prefix}{name}" class="{name}" width="8" height="8"'
        f' patternUnits="userSpaceOnUse"><rect class="ground" width="8" height="8"/>'
        f"{PATTERNS[name]}</pattern>"
        for name in dict.fromkeys(names)
    )
    return f"<defs>{found}</defs>"
