"""Which names are names of outlets, and what each goes by."""

import re

# The last word of an outlet's name. Facts about names, not a list of outlets.
_LAST_WORD = """
    Times News Post Herald Journal Mirror Telegraph Guardian Tribune Gazette Chronicle Observer
    Independent Examiner Star Sun Express Standard Press Mail Record Magazine TV Television
    Radio Review Inquirer Courier Register Globe Dispatch Sentinel Bulletin Reporter Insider
    Beast Wire Newswire Daily Weekly Digest Agency Network Broadcasting Monitor Statesman
    Economist Scotsman Advertiser Argus Echo Enquirer Gazeta Zeitung Spiegel Bild Monde Figaro
    Parisien Media Online Tonight Tribune-Review Post-Dispatch Post-Gazette Sun-Times Journal-
    Constitution Hangover
""".split()
# Names that no ending tells.
_KNOWN = (
    "ABC", "AFP", "AOL", "AP", "ANSA", "Al Jazeera", "Al Arabiya", "Ars Technica", "Axios", "BBC",
    "Bild", "Billboard", "Bloomberg", "Boing Boing", "Breitbart", "BuzzFeed", "CBC", "CBS", "CEN",
    "CNBC", "CNET", "CNN", "C-SPAN", "Daily Caller", "Deadline", "Der Spiegel", "Deadspin", "E!",
    "EFE", "ESPN", "Engadget", "Esquire", "Forbes", "Fortune", "Fox", "Gawker", "Gizmodo",
    "Gothamist", "Haaretz", "HuffPost", "Hurriyet", "IGN", "ITAR-TASS", "ITV", "Interfax",
    "Inquisitr", "Jezebel", "Kotaku", "Kyodo", "LBC", "Le Monde", "Le Parisien", "MSNBC", "MTV",
    "MacRumors", "Mashable", "Mediaite", "NBC", "NPR", "Newsweek", "O Globo", "PBS", "PC World",
    "People", "Pitchfork", "Politico", "PolitiFact", "ProPublica", "Quartz", "RT", "RTE", "Radar",
    "Re/code", "Recode", "Reuters", "Rolling Stone", "Rudaw", "Salon", "Slate", "Snopes",
    "Sputnik", "TASS", "TMZ", "TVNZ", "TechCrunch", "The Atlantic", "The Hill", "The Information",
    "The Intercept", "The Nation", "The New Yorker", "The Onion", "The Verge", "The Week", "Time",
    "UPI", "USA Today", "Univision", "Upworthy", "VICE", "Vanity Fair", "Variety", "Vice", "Metro",
    "Vogue", "Vox", "WSJ", "Wired", "Wonkette", "Xinhua", "Yahoo", "Yonhap", "ZDNet", "dpa",
)  # fmt: skip
_FOLDED = frozenset(name.casefold().removeprefix("the ") for name in _KNOWN)
_LAST = frozenset(word.casefold() for word in _LAST_WORD)
_FIRST = frozenset("abc bbc cbs cnn fox nbc itv sky radio channel daily tv wired".split())
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|info|tv|io|me|news|us|uk|eu|ie|de|fr|es|"
    r"it|se|no|nl|ru|"
    r"cn|in|au|ca|nz|za|blog|site|biz)",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(r"[WK][A-Z]{2,3}(?:-(?:TV|FM|AM))?|[A-Z]{2,5}[-\s]?\d{1,2}")


def is_outlet(name: str) -> bool:
    """Whether the name alone says that it is an outlet's: "The Odessa American" does not."""
    words = bare(name).casefold().split()
    if not words:
        return False
    joined = " ".join(words)
    return (
        joined in _FOLDED
        or words[-1] in _LAST
        or (len(words) > 1 and words[0] in _FIRST)
        or (len(words) > 1 and words[0] in _FOLDED)
        or _DOMAIN.fullmatch(joined) is not None
        or _CALL_SIGN.fullmatch(bare(name)) is not None
    )


def bare(name: str) -> str:
    """The name without article and genitive: "the Daily News’s" -> "Daily News"."""
    name = re.sub(r"['’]s?$", "", " ".join(name.split()))
    return re.sub(r"^(?:the|a|an)\s+", "", name, flags=re.IGNORECASE).strip(" ,.;:")
