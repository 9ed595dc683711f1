"""What axe-core finds in the report: nothing, in light and dark, in short stories and long ones."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from onrecord.records.source import Source, Terms
from tests.marked import marked
from tests.pages.noted import noted_story
from tests.show.gold import ferry, market
from tests.show.made import made, said

pytestmark = pytest.mark.browser

KINDS = ("person", "organisation", "document", "group", "anonymous")


def long_story(attributions: int = 60):
    """Every kind of source, thoughts and doubtful ones, some without a source."""
    paragraphs = [
        f"«Clerk {n}» of the harbour «said» on Monday that «boat {n} had to be mended soon»."
        for n in range(attributions)
    ]
    text, spans = marked("\n\n".join(paragraphs))
    found, sources = [], []
    for n in range(attributions):
        source, cue, content = spans[3 * n : 3 * n + 3]
        kind = KINDS[n % len(KINDS)]
        terms = Terms(people=(1, None), basis=(source,), condition=(), reason=(), told=())
        sources.append(
            Source(
                id=f"s{n}",
                kind=kind,
                name=f"Clerk {n}",
                mentions=(source,),
                attributions=(f"a{n}",),
                terms=terms if kind == "anonymous" else None,
                because=("the same words",) if n % 7 == 0 else (),
            )
        )
        found.append(
            said(
                (content,),
                source=(source,),
                cue=(cue,),
                by=None if n % 11 == 0 else f"s{n}",
                number=n,
                sure=0.4 if n % 9 == 0 else 0.9,
            )
        )
    return made(text, tuple(found), tuple(sources), headline="The boats of the harbour")


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 390)])
@pytest.mark.parametrize(
    "records",
    [
        (ferry(),),
        (ferry(), market(), ferry()),
        (long_story(),),
        (made("Nobody speaks.\n"),),
        (noted_story(),),
    ],
    ids=["one", "many", "long", "no attribution", "notes"],
)
def test_axe_finds_nothing(opened, records, scheme, width):
    page = opened(*records, color_scheme=scheme, viewport={"width": width, "height": 900})
    report = Axe().run(page)
    assert len(report.response["passes"]) > 20  # it did look
    assert report.violations_count == 0, report.generate_report()
