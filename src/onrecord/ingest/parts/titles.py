"""Headline, byline, headings and key-points boxes."""

import re

_LONGEST_HEADLINE = 220
_LONGEST_BYLINE = 160
_LONGEST_HEADING = 80

_MARKS = " \t\xa0*_#=-–—:.|>\r\n"
_BYLINE = re.compile(
    r"[\s*_(\[]{0,4}(?:by|von|par|por|di)[:\s]\s*(?P<name>\S.*?)[\s*_)\]]*", re.I | re.S
)
_BYLINE_SMALL = frozenset(
    "and of the de van von der den bin al el la le da di du with for in at staff writer writers "
    "correspondent correspondents reporter reporters editor editors special contributor news "
    "service political senior chief bureau medical science business sports y et und".split()
)
_ENDS_OF_SENTENCES = (".", "!", ",", ";", ":", "…", "”", '"', ")")
_BULLET = re.compile(r"[•●▪◦‣∙·○■►▸➤✓]\s*\S|[*–—-]\s+\S")
_KEY_POINTS = frozenset(
    "what you need to know|what to know|what we know|things to know|need to know|key points"
    "|key takeaways|takeaways|the takeaways|key facts|key findings|highlights|story highlights"
    "|at a glance|in brief|main points|the main points|summary|the facts|quick facts|quick read"
    "|tl;dr|the gist|bottom line|the bottom line|in this story|inside this story|fast facts"
    "|why it matters|what you should know|the key points|points to know".split("|")
)
_MARKED = re.compile(r"#{1,6}\s")  # Markdown; "#MeToo" is a word
_QUOTES = tuple(zip("‘’‚“”„`´", "'''\"\"\"''", strict=True))


def plain(words: str) -> str:
    """Words for comparing: without marks, case, kinds of quotation mark and of space."""
    for mark, straight in _QUOTES:
        words = words.replace(mark, straight)  # str.translate is several times slower
    return " ".join(words.strip(_MARKS).casefold().split())


def is_short_enough_for_headline(words: str) -> bool:
    """Whether a paragraph can be a headline at all."""
    return len(words) <= _LONGEST_HEADLINE and len(words.split()) <= 32


def is_headline_like(words: str) -> bool:
    """Whether a text's first paragraph is its headline and not its first sentence."""
    bare = words.rstrip(" \"'”’)*_")
    if _MARKED.match(words):
        return True
    if bare.endswith((".", "…")):
        return _is_title_case(bare)
    return not bare.endswith((":", ",", "—", "–"))


def is_heading_like(words: str) -> bool:
    """Whether a short paragraph between others is a heading."""
    if _MARKED.match(words):
        return len(words) <= _LONGEST_HEADLINE
    if len(words) > _LONGEST_HEADING or _BULLET.match(words):
        return False
    if all(map(str.isupper, filter(str.isalpha, words))):
        is_heading = not words.endswith(("!", ",", ";"))
    else:
        is_heading = not words.endswith(_ENDS_OF_SENTENCES) and _is_title_case(words)
    return is_heading and sum(map(str.isalpha, words)) >= 3


def _is_title_case(words: str) -> bool:
    long = [word.lstrip("'\"‘“(") for word in words.split()]
    long = [word for word in long if len(word) > 3 and word[0].isalpha()]
    upper = sum(word[0].isupper() for word in long)
    return len(long) > 1 and upper >= 0.75 * len(long)


def byline_name(words: str) -> str | None:
    """Who wrote the story by this line, as written; None where the line is no byline."""
    if len(words) > _LONGEST_BYLINE:
        return None
    found = _BYLINE.fullmatch(words)
    if found is None or words[:1].isdigit():
        return None
    name = " ".join(found["name"].split())
    tokens = re.split(r"[\s,|/&]+", name)
    tokens = [token for token in tokens if token and token not in _BYLINE_SMALL]
    named = all(token[0].isupper() or token[0] in "(@•·-–—" for token in tokens)
    return name if tokens and named and len(tokens) <= 14 and not name.endswith(":") else None


def is_key_points_title(words: str) -> bool:
    """Whether a line titles a box of key points."""
    return len(words) <= _LONGEST_HEADING and plain(words) in _KEY_POINTS


def is_bullet(head: str) -> bool:
    """Whether a line is an item of a list."""
    return _BULLET.match(head) is not None
