"""The checks' pages and their list, for a terminal and for the docs."""

from onrecord.check.catalogue import Rule, rules
from onrecord.check.page import SECTIONS
from onrecord.check.run import level
from onrecord.records.profile import Profile


def page(rule: Rule) -> str:
    """A check's page as Markdown; what it marks in the bad example stands in «marks»."""
    head = f"# {rule.check.code} {rule.name}\n\n{rule.page.title}. {state(rule)}\n"
    parts = [head]
    for section in SECTIONS:
        text = rule.page.sections[section]
        if section in ("Bad", "Good"):
            text = f"```text\n{text}\n```"
        parts.append(f"## {section}\n\n{text}\n")
    return "\n".join(parts)


def listing(profile: Profile) -> str:
    """All checks, one a line."""
    rows = [
        (rule.check.code, level(rule, profile) or "off", rule.name, rule.page.title)
        for rule in rules()
    ]
    width = max(len(name) for _, _, name, _ in rows)
    return "".join(
        f"{code:<4}{severity:<9}{name:<{width}}  {title}\n" for code, severity, name, title in rows
    )


def state(rule: Rule) -> str:
    """How severe a check is, whether it is on, and whether it mends, in words."""
    check = rule.check
    kind = "An" if check.level == "error" else "A"
    words = f"{kind} {check.level}" + ("." if check.is_on else ", off unless it is asked for.")
    match check.fixes:
        case "safe":
            return f"{words} `--fix` mends it."
        case "unsafe":
            return f"{words} `--unsafe-fixes` mends it: look at each."
        case None:
            return words
