"""What a name is compared by: "The WSJ", "Wall Street Journal" and "wsj.com" are one outlet."""

import re

from onrecord.trace.origins.naming import NamedKind
from onrecord.trace.origins.outlets import bare, is_outlet

_SIGNS = re.compile(r"[^a-z0-9à-ÿ]")
_SITE = re.compile(r"\.(?:com|org|net|co\.uk|co|info|tv|io)$")
_WORD = re.compile(r"[a-z0-9à-ÿ]+")
_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|sheikh|sgt|lt|capt|col|gen|rep|sen|"
    r"gov|rev|officer|detective|"
    r"president|spokesman|spokeswoman|spokesperson|chief|judge|mayor|mother|mum|mom|father|"
    r"dad)\.?\s+)+"
)
# Words that say that somebody speaks, and not for whom.
_SPEAKER = frozenset(
    "spokesman spokeswoman spokesperson spokesmen spokespeople official officials "
    "representative representatives rep reps "
    "statement press office release officer officers department force chief authorities "
    "authority company firm the a an of "
    "for in at its his her their s and local state city inc corp co ltd said say says told one "
    "two several senior".split()
)
_POLICE = re.compile(
    r"\b(?:police|cops?|sheriff|detectives?|constabulary|troopers?|highway patrol|law "
    r"enforcement)\b"
)
# Bodies of police officers, that do not speak for the police.
_OF_POLICE = re.compile(r"\b(?:unions?|federation|association|benevolent|fraternal)\b")
_UNNAMED = re.compile(
    r"\b(?:sources?|insiders?|people|persons?|friends?|employees?|aides?|executives?|"
    r"informants?|investigators?)\b"
)
_PLATFORM = re.compile(
    r"facebook|twitter|tweet|instagram|tumblr|youtube|reddit|snapchat|weibo|blog|liveleak|4chan"
)
_STUDY = re.compile(
    r"\b(?:stud(?:y|ies)|review|meta-analysis|analysis|survey|trial|research|researchers|"
    r"scientists|journal|paper|findings)\b"
)


def key_of(name: str, kind: NamedKind) -> str:
    """The key of a name within one story; "" where the words are too poor to have one."""
    folded = bare(name).casefold().replace("’", "'")
    if kind == "outlet":
        return "outlet:" + _SIGNS.sub("", _SITE.sub("", folded))
    if kind == "post":
        platform = _PLATFORM.search(folded)
        return "post:" + (
            platform[0].replace("tweet", "twitter") if platform else _SIGNS.sub("", folded)
        )
    is_police = _POLICE.search(folded) and not _OF_POLICE.search(folded)
    if is_police and kind not in ("person", "document"):
        return "body:police"
    if kind == "document":
        return "document:" + _SIGNS.sub("", folded)
    if kind == "person":
        words = _WORD.findall(_TITLE.sub("", folded))
        return "person:" + " ".join(word for word in words if len(word) > 1)
    if kind == "anonymous" and _UNNAMED.search(folded):
        return "unnamed:" + _SIGNS.sub("", folded)
    words = [word for word in _WORD.findall(folded) if word not in _SPEAKER]
    return ("body:" + " ".join(sorted(words))) if words else f"{kind}:" + _SIGNS.sub("", folded)


def short_forms(name: str) -> set[str]:
    """The keys that an outlet may go by for short: its initials, and the ends of its name."""
    words = bare(name).split()
    folded = [_SIGNS.sub("", word.casefold()) for word in words]
    ends = {"".join(folded[at:]) for at in range(1, len(folded))}
    ends.add("".join(word[0] for word in folded if word))
    if len(words) > 1 and words[-1] in ("News", "TV", "Television") and is_outlet(words[0]):
        ends.add("".join(folded[:-1]))  # "Fox" for "Fox News"
    return {f"outlet:{end}" for end in ends if len(end) > 2 or len(folded) == len(end) > 1}
