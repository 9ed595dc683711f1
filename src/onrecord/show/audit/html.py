"""The audit as one page: no script, nothing fetched."""

from onrecord.check.audit import Audit, Rate, Sample
from onrecord.show.frame import framed
from onrecord.show.safe import html_text, line

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8886; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.bars { width: 30%; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline 2px; }
blockquote { margin: .25rem 0 1rem; padding-left: 1rem; border-left: 3px solid #8886; }
.story { opacity: .8; font-size: .9rem; }
a { color: inherit; }
@media print { body { max-width: none; } h2 { break-after: avoid; } }
"""


def render(audit: Audit) -> str:
    """The page: a table of all checks with bars, each linked to its samples below."""
    rates = audit.rates()
    most = max((one.stories for one in rates), default=0)
    rows = "\n".join(_row(one, audit.stories, most) for one in rates)
    samples = "\n".join(_samples(one) for one in rates if one.samples)
    stories = f"{audit.stories:,} {'story' if audit.stories == 1 else 'stories'}"
    body = f"""<body>
<main>
<h1>Every check over {stories}</h1>
<p>How often each check would speak up. A level in brackets: off unless it is asked for.</p>
<table>
<thead><tr><th scope="col">Check</th><th scope="col">Level</th>
<th scope="col" class="n">Notes</th><th scope="col" class="n">per 100 stories</th>
<th scope="col" class="n">Stories with one</th><th scope="col">Share of stories</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
{samples}
</main>
</body>"""
    return framed(f"Every check over {stories}", _STYLE, body)


def _row(one: Rate, stories: int, most: int) -> str:
    check = one.rule.check
    name = html_text(f"{check.code} {one.rule.name}")
    head = f'<a href="#{check.code}">{name}</a>' if one.samples else name
    level = check.level if check.is_on else f"({check.level})"
    share = 100 * one.stories / stories if stories else 0

    width = round(100 * one.stories / most) if most else 0
    bar = f'<svg width="100%" height="8" role="img" aria-label="{share:.1f} percent">'
    bar += f'<rect width="{width}%" height="8" fill="currentColor"/></svg>'
    per_100 = f"{100 * one.hits / stories:.1f}" if stories else ""
    return (
        f'<tr><th scope="row">{head}</th><td>{level}</td><td class="n">{one.hits:,}</td>'
        f'<td class="n">{per_100}</td><td class="n">{one.stories:,}</td>'
        f'<td class="bars">{bar}</td></tr>'
    )


def _samples(one: Rate) -> str:
    head = html_text(f"{one.rule.check.code} {one.rule.name}: {one.rule.page.title}")
    items = "\n".join(map(_sample, one.samples))
    return f'<h2 id="{one.rule.check.code}">{head}</h2>\n{items}'


def _sample(one: Sample) -> str:
    words = f"…{html_text(one.before)}<mark>{html_text(one.words)}</mark>{html_text(one.after)}…"
    return (
        f'<p>{html_text(line(one.message))} <span class="story">{html_text(line(one.story))}</span>'
        f"</p>\n<blockquote>{words}</blockquote>"
    )
