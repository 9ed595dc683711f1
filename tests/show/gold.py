"""The example stories with all their facts, as a careful person would set them down.

What is shown is tested on these, so that a report's test does not move when the model does.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from onrecord.records.attribution import Act, Attribution, QuotationType
from onrecord.records.date import Date
from onrecord.records.record import Model, Record
from onrecord.records.source import Anonymous, Source, SourceKind, Terms
from onrecord.records.span import Span, Spans
from onrecord.records.story import Credit, Part, PartKind, Story

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MODEL = Model(name="by hand", version="1", sha256="0" * 64)


class Gold:
    """Collects facts by their words. Each is looked for from where the last one was found."""

    def __init__(self, name: str) -> None:
        raw = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
        self.front: dict[str, str] = {}
        if raw.startswith("---\n"):
            head, raw = raw[4:].split("---\n", 1)
            self.front = dict(line.split(": ", 1) for line in head.splitlines())
        self.name = name
        self.text = raw
        self.here = 0
        self.parts: list[Part] = []
        self.attributions: list[Attribution] = []
        self.sources: list[Source] = []
        self.dates: list[Date] = []

    def find(self, words: str, since: int = 0) -> Span:
        pattern = r"(?<!\w)" + re.escape(words).replace("\\ ", r"\s")
        found = re.compile(pattern).search(self.text, since)
        assert found, f"{words!r} does not stand after {self.text[since : since + 40]!r}"
        return Span(*found.span())

    def spans(self, words: Sequence[str]) -> Spans:
        return tuple(sorted(self.find(each, self.here) for each in words))

    def part(self, kind: PartKind, first: str, last: str | None = None) -> None:
        start = self.find(first)
        end = self.find(last, start.end) if last else start
        self.parts.append(Part(kind=kind, start=start.start, end=end.end))

    def paragraph(self, words: str) -> None:
        """What follows is found from this paragraph on."""
        self.here = self.find(words).start

    def says(
        self,
        source: str | None,
        cue: str,
        *content: str,
        by: str | None,
        how: QuotationType = "indirect",
        act: Act = "statement",
        sure: float = 0.9,
    ) -> None:
        attribution = Attribution(
            id=f"a{len(self.attributions) + 1}",
            source=self.spans([source] if source else []),
            cue=self.spans([cue] if cue else []),
            content=self.spans(content),
            type=how,
            act=act,
            source_id=by,
            confidence=sure,
        )
        self.attributions.append(attribution)

    def source(
        self, kind: SourceKind, name: str, *mentions: str, terms: Terms | None = None, why: str = ""
    ) -> None:
        self.here = 0
        identity = f"s{len(self.sources) + 1}"
        source = Source(
            id=identity,
            kind=kind,
            name=name,
            mentions=tuple(
                span
                for attribution in self.attributions
                if attribution.source_id == identity
                for span in attribution.source
            )
            + self.spans(mentions),
            attributions=tuple(a.id for a in self.attributions if a.source_id == identity),
            terms=terms,
            because=tuple(why.splitlines()),
        )
        self.sources.append(source)

    def date(self, words: str, value: str, rule: str) -> None:
        span = self.find(words, self.dates[-1].end if self.dates else 0)
        self.dates.append(
            Date(
                start=span.start,
                end=span.end,
                type="TIME" if "T" in value else "DATE",
                value=value,
                anchor=self.front["published"],
                rule=f"{rule} publication, Thursday {self.front['published']}",
            )
        )

    def record(self, people: tuple[int, int | None], own: Sequence[tuple[str, str]]) -> Record:
        self.here = 0
        anonymous = sum(source.kind == "anonymous" for source in self.sources)
        story = Story(
            id=f"{self.name}.txt",
            headline=self.front.get("headline"),
            byline=self.front.get("byline"),
            outlet=self.front.get("outlet"),
            published=self.front.get("published"),
            url=None,
            text=self.text,
            parts=tuple(sorted(self.parts, key=lambda part: part.start)),
            credits=tuple(
                Credit(name="Harbour News Agency", start=part.start + 4, end=part.start + 23)
                for part in self.parts
                if part.kind == "credit"
            ),
        )
        return Record(
            story=story,
            attributions=tuple(self.attributions),
            sources=tuple(self.sources),
            anonymous=Anonymous(sources=anonymous, people=people),
            dates=tuple(self.dates),
            own_voice=tuple(
                Span(self.find(first).start, self.find(last, self.find(first).start).end)
                for first, last in own
            ),
            findings=(),
            model=MODEL,
        )


def ferry() -> Record:
    """Two anonymous sources, a box, broken and long quotations, a quoted mind, a document."""
    gold = Gold("ferry")
    gold.part("dateline", "TERN BAY —")
    gold.part("body", "The chair of the Tern", "Harbour News Agency.")
    gold.part("key_points", "What You Need To Know", "crowns a year")
    gold.part("body", "It would be the first", "noon and four.")
    gold.part("credit", "The Harbour News Agency contributed to this report.")

    lead = "The chair of the Tern Bay Harbour Trust, Oona Prade, has resigned over the plan to end"
    gold.says(
        "two people briefed on the decision",
        "told",
        f"{lead} the winter ferry to Skerrow",
        by="s1",
        sure=0.97,
    )
    gold.paragraph("Harbour Trust chair Oona")
    stepped = "Harbour Trust chair Oona Prade has stepped down"
    gold.says("sources", "told", stepped, by="s1", sure=0.91)
    gold.paragraph("An internal report puts")
    loss = "the loss on the route at 1.9 million crowns a year"
    gold.says("An internal report", "puts", loss, by="s6", sure=0.62)
    gold.paragraph("One of the people said")
    gold.says(
        "One of the people",
        "said",
        "Prade handed in a two-line letter on Wednesday night, after a meeting that was “loud from "
        "the first minute.”",
        by="s1",
        how="mixed",
        sure=0.95,
    )
    gold.paragraph("“A mail boat is not")
    gold.says(
        "Tamsin Orrell, who leads the island council",
        "said",
        "“A mail boat is not a road,”",
        "“You cannot put an ambulance on it.",
        by="s2",
        how="direct",
        sure=0.99,
    )
    gold.says(
        "she",
        "added",
        "And you cannot,”",
        "“put a school class on it either.”",
        by="s2",
        how="direct",
        sure=0.93,
    )
    gold.paragraph("Orrell said that")
    gold.says(
        "Orrell",
        "said",
        "the island would go to court if the vote goes against it, and that it had been promised "
        "“a full winter of consultation” in September",
        by="s2",
        how="mixed",
        sure=0.94,
    )
    gold.paragraph("Idris Calloway")
    gold.says(
        "Idris Calloway, the trust’s finance director",
        "said",
        "the figures left no choice",
        by="s3",
        sure=0.98,
    )
    gold.paragraph("The winter crossings carry")
    gold.says(
        "he",
        "told",
        "The winter crossings carry “on a good day, nine passengers and a dog,”",
        "and each of those passengers costs the trust 212 crowns",
        by="s3",
        how="mixed",
        sure=0.71,
    )
    gold.paragraph("“Nobody on this board")
    gold.says(
        "Calloway",
        "said",
        "“Nobody on this board wants to close a lifeline,”",
        "“I grew up on that quay, and I know what a winter there is.",
        "“But we have a hull that is thirty-one years old, an engine that is older, and a reserve "
        "that will be gone by the spring after next.",
        "“If the county wants the boat to sail in January, the county can pay for January.”",
        by="s3",
        how="direct",
        sure=0.96,
    )
    gold.paragraph("An internal report seen")
    gold.says(
        "An internal report seen by the Courier",
        "puts",
        "the loss on the winter crossings at 1.9 million crowns a year",
        by="s6",
        sure=0.66,
    )
    gold.says(
        "An internal report seen by the Courier",
        "warns",
        "that the hull “may not pass” its next inspection",
        by="s6",
        how="mixed",
        sure=0.88,
    )
    gold.paragraph("The report, dated")
    gold.says(
        "The report, dated Feb. 12,",
        "says",
        "that a smaller boat could be leased for less than half of that sum",
        by="s6",
        sure=0.92,
    )
    gold.paragraph("County officials believe")
    mind = "the trust wants a subsidy and not a closure"
    gold.says("County officials", "believe", f"that {mind}", by="s5", act="thought", sure=0.77)
    gold.says(
        "a person familiar with the talks",
        "according to",
        f"County officials believe that {mind}",
        by="s4",
        sure=0.86,
    )
    gold.paragraph("The county fears")
    port = "that every other port on the coast would ask for the same"
    gold.says("The county", "fears", port, by="s5", act="thought", sure=0.38)
    gold.says("the person", "said", f"The county fears {port}", by="s4", sure=0.9)
    gold.paragraph("Calloway denied")
    denied = "that the plan had cost the trust its chair"
    gold.says("Calloway", "denied", denied, by="s3", sure=0.95)
    on_leave = "“Oona is on leave,”", "“People take leave.”"
    gold.says("he", "said", *on_leave, by="s3", how="direct", sure=0.99)
    gold.paragraph("Skippers on the")
    gold.says(
        "Several",
        "said",
        "they had heard of the resignation “before breakfast,” and before any member of the board",
        by="s7",
        how="mixed",
        sure=0.84,
    )
    gold.paragraph("She told the Courier")
    gold.says(
        "She",
        "told",
        "she would “rather go down with the boat than sell it.”",
        by="s8",
        how="mixed",
        sure=0.94,
    )

    find = gold.find
    gold.source(
        "anonymous",
        "two people briefed on the decision",
        terms=Terms(
            people=(2, 2),
            basis=(find("briefed on the decision"),),
            condition=(find("on condition of anonymity"),),
            reason=(find("because the board has not yet been told"),),
            told=(find("the Harbour News Agency"),),
        ),
        why="“sources” told the same agency the same thing\n"
        "“One of the people” is part of “two people briefed on the decision”",
    )
    gold.source("person", "Tamsin Orrell", why="“Orrell” is the last name of “Tamsin Orrell”")
    gold.source("person", "Idris Calloway", why="“he” is the last man named before it")
    talks = find("The county fears").start
    gold.source(
        "anonymous",
        "a person familiar with the talks",
        terms=Terms(
            people=(1, 1),
            basis=(find("familiar with the talks"),),
            condition=(),
            reason=(find("not authorized to speak publicly", talks - 60),),
            told=(),
        ),
        why="“the person” is the only person without a name that was mentioned before it",
    )
    gold.source("organisation", "the county")
    gold.source("document", "An internal report seen by the Courier")
    gold.source("group", "Several skippers")
    gold.source("person", "Oona Prade")
    first_tuesday = "of what is to come: the first Tuesday after"
    gold.date("Tuesday", "2026-03-10", first_tuesday)
    gold.date("Thursday morning", "2026-03-05TMO", "the day of")
    gold.date("Wednesday night", "2026-03-04TNI", "the latest Wednesday on or before")
    gold.date("Feb. 12", "2026-02-12", "the February 12 nearest to")
    gold.date("last month", "2026-02", "the month before that of")
    gold.date("6 p.m. on Tuesday", "2026-03-10T18:00", first_tuesday)
    return gold.record(
        people=(2, 3),
        own=[
            ("The trust votes", "to Skerrow"),
            ("It would be the first", "Thursday morning."),
            ("They spoke", "been told."),
            ("The resignation, if", "twice a week."),
            ("Whether the board", "not clear."),
            ("Wren Halloran", "comment."),
            ("Skippers on", "less sure."),
            ("Prade did not", "on Thursday."),
            ("The board meets", "noon and four."),
        ],
    )


def market() -> Record:
    """Its headline stands in the text; a statement, minutes, and a rumour of nobody's."""
    gold = Gold("market")
    gold.front = {
        "headline": "Council puts off vote on covered market",
        "byline": "Petra Lindmo",
    }
    gold.part("headline", "Council puts off vote on covered market")
    gold.part("byline", "By Petra Lindmo")
    gold.part("dateline", "HALVERTON (North Coast Wire) —")
    gold.part("body", "The Halverton council put off", "through the winter.")
    gold.part("heading", "How the bill was missed")
    gold.part("body", "Brandt & Lyle", "in 1988.")
    gold.part("correction", "Correction: An earlier", "council’s move.")
    gold.says(
        "Deputy Mayor Anselm Roke",
        "said",
        "“Embarrassing is the word,”",
        by="s1",
        how="direct",
        sure=0.99,
    )
    gold.paragraph("The council said")
    gold.says(
        "The council",
        "said in a statement",
        "that it “regrets the delay” and that the market would stay open through the winter",
        by="s2",
        how="mixed",
        sure=0.97,
    )
    gold.paragraph("Brandt & Lyle")
    sent = "they had sent three invoices since August"
    gold.says("Brandt & Lyle, the surveyors,", "said", sent, by="s3", sure=0.95)
    aside = "the money had been set aside"
    gold.says(
        "the minutes of the January meeting",
        "According to",
        f"councillors were told that {aside}",
        by="s4",
        sure=0.9,
    )
    gold.says(None, "were told", f"that {aside}", by=None, sure=0.45)
    gold.paragraph("It is believed")
    left = "that the bill went to an address which the council left in 2023"
    gold.says(None, "It is believed", left, by=None, act="thought", sure=0.8)
    gold.paragraph("Stallholders fear")
    fear = "a winter without customers"
    gold.says("Stallholders", "fear", fear, by="s5", act="thought", sure=0.7)
    gold.says(
        "one trader",
        "said",
        "“We hear nothing, and then we hear that we’re shut,”",
        by="s6",
        how="direct",
        sure=0.97,
    )
    gold.paragraph("Roke rejected")
    nobody = "“Nobody,”", "“is being shut.”"
    gold.says("he", "said", *nobody, by="s1", how="direct", sure=0.96)
    gold.source("person", "Anselm Roke")
    gold.source("organisation", "The council")
    gold.source("organisation", "Brandt & Lyle")
    gold.source("document", "the minutes of the January meeting")
    gold.source("group", "Stallholders")
    gold.source(
        "anonymous",
        "one trader",
        terms=Terms(
            people=(1, 1),
            basis=(),
            condition=(gold.find("asked not to be named"),),
            reason=(gold.find("because her lease is up for renewal"),),
            told=(),
        ),
    )
    return gold.record(
        people=(1, 1),
        own=[
            ("The Halverton council put", "paid for."),
            ("Roke rejected that.", "that."),
            ("The roof was last", "1988."),
        ],
    )
