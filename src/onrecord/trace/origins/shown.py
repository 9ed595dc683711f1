"""Posts and documents that a story shows or rests on."""

import re
from collections.abc import Iterator

from onrecord.records.span import Span
from onrecord.trace.origins.naming import Naming

_PLATFORM = (
    r"(?:Facebook|Twitter|Instagram|Tumblr|tumblr|YouTube|Reddit|Snapchat|Vine|Weibo|LinkedIn|"
    r"VK|VKontakte|4chan|MySpace|"
    r"LiveLeak|Periscope|Imgur|GoFundMe|Telegram|Quora|Medium)"
)
_OWNER = (
    r"(?:[Tt]he\s+|[Aa]n?\s+|[Hh]is\s+|[Hh]er\s+|[Tt]heir\s+|[Ii]ts\s+|"
    r"(?:the\s+)?[\w.-]{1,30}(?:\s[A-Z]\w{1,30})?['’”]s?\s+)?(?:official\s+|own\s+|personal\s+|"
    r"public\s+|"
    r"verified\s+|now-deleted\s+|deleted\s+)?"
)
# "Ann Lee said in a tweet", "posts on Facebook": the platform alone says little.
_LED = (
    r"(?:(?:posts?|messages)\s+on\s+|(?:[A-Z]\w{1,30}\s+){1,4}(?:announced|said|wrote|writes|confirmed|"
    r"posted)\s+(?:on|in|via)\s+)?"
)
_PLATFORM_POST = re.compile(
    rf"\b{_LED}{_OWNER}{_PLATFORM}(?:\s+(?:posts?|page|account|feed|blog|note|update|exchange|"
    rf"conversation|messages?|status|video|wall|"
    r"profile|thread|group|user|entry))?\b"
)
_POST = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]|[Tt]he|"
    r"[A-Z]\w{1,30}['’]s?)\s+(?:\w{1,30}\s+){0,1}(?:tweets?|"
    r"blog\s+posts?)\b|\b(?:[Hh]is|[Hh]er|[Tt]heir|"
    r"[A-Z]\w{1,30}['’]s?)\s+(?:\w{1,30}\s+)?(?:blog|vlog)\b"
    r"|\b[A-Z]\w{1,30}\s+said\s+in\s+an?\s+tweet\b|\b(?:[A-Z]\w{1,30}|he|she|they)\s+(?:also\s+|even\s+|later\s+|then\s+)?(?:re)?tweeted\b"
)
_STUDY = (
    r"(?:study|studies|review|meta-analysis|analysis|survey|poll|paper|trial|experiment|"
    r"evaluation|research|report|"
    r"investigation|audit|indictment|complaint|affidavit|lawsuit|filing|autopsy|memo|documents?|"
    r"files)"
)
_DOCUMENT = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Oo]ne|[Tt]his)\s+(?:(?!(?:a|an|the|of|on|in|to|that|this|"
    rf"with|for|and|by|from|was|is|has)\s)[\w-]{{1,30}}\s+){{0,4}}?{_STUDY}\b"
    r"(?!\s+(?:co-?)?(?:authors?|researchers?|leaders?|participants?)\b)"
    r"(?:\s+(?:published|conducted|led|carried\s+out|presented|done))?(?:\s+(?:in|by|from|of|on|"
    r"at)\s+(?:the\s+journal\s+|the\s+|a\s+)?"
    r"(?:(?:19|20)\d\d\b|\d[\d,]*\s+\w{1,30}(?:\s+(?:and|with(?:\s+a\s+total\s+of)?)\s+\d[\d,]*\s+\w{1,30})?|"
    r"[A-Z]\w{1,30}|researchers|scientists|this|last)(?:\s+(?:of|in|for|at|from|"
    r"and)?\s*(?:the\s+)?[A-Z]\w{1,30}|\s+(?:year|summer|month|week|studies)){0,5})?"
)
_JOURNAL = re.compile(
    r"\b(?:the\s+)?(?:peer-reviewed\s+|medical\s+|"
    r"scientific\s+)?journal\s+(?:of\s+)?[A-Z]\w{1,30}(?:\s+(?:of\s+|and\s+|"
    r"&\s+)?[A-Z]\w{1,30}){0,5}"
    r"|\b(?:the\s+)?(?:[A-Z][\w-]{1,30}\s+){0,3}(?:Journal|Annals|Archives|Proceedings|Lancet|"
    r"BMJ)(?:\s+of\s+(?:the\s+)?[A-Z]\w{1,30}(?:\s+(?:and\s+|of\s+)?[A-Z]\w{1,30}){0,4})?"
)
# "The Harbour Towns Study".
_NAMED_STUDY = re.compile(
    r"\b[Tt]he\s+(?:[A-Z][\w’']{1,30}\s+){1,4}(?:Study|Trial|Survey|Initiative)\b"
)
# "Researchers at Alder University": their study, which the story may not name.
_RESEARCHERS = re.compile(
    r"\b(?:[A-Z]\w{1,30}\s+)?[Rr]esearchers\s+(?:at|from|in)\s+(?:the\s+)?[A-Z]\w{1,30}"
    r"(?:\s+(?:(?:of|in|at|for)\s+(?:the\s+)?)?[A-Z]\w{1,30}){0,5}|\b[A-Z][a-z]{3,30}\s+researchers\b"
)
_SIGNED = re.compile(r"[—–-]\s?(?P<post>(?:[A-Z][\w'’-]{0,30}\s){1,4}\(@\w+\))")
# "@harbourmirror, Twitter": whose post a picture shows.
_HANDLE = re.compile(rf"@(?P<name>\w{{2,30}}),?\s+(?:on\s+|via\s+)?{_PLATFORM}\b")
# What many people do there is no source, nor are two platforms in one breath.
_CROWD = re.compile(
    rf",?\s+(?:and\s+|or\s+)?{_PLATFORM}\b|"
    r"\s+(?:went|exploded|erupted|lit\s+up|reacted|shares?|likes?|users?|followers?|groups?|comments?|fans|members|hashtag|trend\w*|"
    r"to\s+sound)\b"
)
_CROWDED = re.compile(
    rf"\b{_PLATFORM},?\s+(?:and\s+|or\s+)?$|"
    r"\b(?:[Ff]ollow\s+\w+|fans|users|people|spread\w*|viral|shared|contact(?:ed)?|\d[\d,]*|like\s+us|news|"
    r"all\s+over)\s+(?:\w{1,30}\s+){0,3}(?:on|over|through|via|across|to)?\s*$"
)


def shown(text: str) -> Iterator[Naming]:
    """The posts and the documents that a text names, in no order."""
    for found in _SIGNED.finditer(text):
        span = Span(*found.span("post"))
        yield Naming(span=span, name=span.of(text), kind="post", how="shown")
    handles = list(_HANDLE.finditer(text))
    for found in handles:
        span = Span(found.start(), found.end())
        yield Naming(span=span, name=found["name"], kind="post", how="shown")
    for pattern in (_PLATFORM_POST, _POST):
        for found in pattern.finditer(text):
            span = Span(found.start(), found.end())
            if any(span.start < one.end() and one.start() < span.end for one in handles):
                continue
            if not _is_of_a_crowd(text, span):
                yield Naming(span=span, name=span.of(text), kind="post", how="shown")
    for pattern in (_DOCUMENT, _JOURNAL, _NAMED_STUDY, _RESEARCHERS):
        for found in pattern.finditer(text):
            span = Span(found.start(), found.end())
            yield Naming(span=span, name=span.of(text), kind="document", how="shown")


def _is_of_a_crowd(text: str, post: Span) -> bool:
    before = text[max(0, post.start - 40) : post.start]
    return _CROWD.match(text, post.end) is not None or _CROWDED.search(before) is not None
