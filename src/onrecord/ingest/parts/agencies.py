"""News agencies: the names they go by in datelines, bylines and credit lines.

A name is looked for in credits only, never in the running story, so that short forms such as
"AP" and "PA" are safe.
"""

import re
from collections.abc import Iterator

from onrecord.records.span import Span
from onrecord.records.story import Credit

# Full name -> other forms, as written. Longer forms are tried first.
AGENCIES: dict[str, tuple[str, ...]] = {
    "The Associated Press": ("Associated Press", "AP"),
    "Reuters": ("REUTERS", "Thomson Reuters Foundation", "Thomson Reuters", "Reuters Health"),
    "Agence France-Presse": ("Agence France Presse", "AFP"),
    "Xinhua": ("Xinhua News Agency", "XINHUA"),
    "United Press International": ("UPI",),
    "Bloomberg": ("Bloomberg News", "BLOOMBERG"),
    "Press Association": ("PA Media", "PA"),
    "Australian Associated Press": ("AAP",),
    "The Canadian Press": ("Canadian Press", "CP"),
    "Deutsche Presse-Agentur": ("Deutsche Presse Agentur", "dpa", "DPA"),
    "Austria Presse Agentur": ("APA",),
    "Schweizerische Depeschenagentur": ("Keystone-SDA", "sda", "SDA", "ATS"),
    "EFE": ("Agencia EFE", "Efe"),
    "Europa Press": ("EUROPA PRESS",),
    "ANSA": ("Ansa",),
    "Adnkronos": ("ADNKRONOS",),
    "Lusa": ("LUSA",),
    "Belga": ("BELGA",),
    "ANP": ("Algemeen Nederlands Persbureau",),
    "NTB": ("Norsk Telegrambyrå",),
    "TT": ("Tidningarnas Telegrambyrå", "TT News Agency"),
    "Ritzau": (),
    "STT": ("Suomen Tietotoimisto",),
    "PAP": ("Polish Press Agency", "Polska Agencja Prasowa"),
    "CTK": ("ČTK", "Czech News Agency"),
    "MTI": (),
    "TASS": ("ITAR-TASS", "Itar-Tass"),
    "Interfax": ("INTERFAX",),
    "RIA Novosti": ("RIA",),
    "Ukrinform": (),
    "Anadolu Agency": ("Anadolu", "AA"),
    "MENA": ("Middle East News Agency",),
    "WAM": ("Emirates News Agency",),
    "Saudi Press Agency": ("SPA",),
    "IRNA": ("Islamic Republic News Agency",),
    "Press Trust of India": ("PTI",),
    "Asian News International": ("ANI",),
    "Indo-Asian News Service": ("IANS",),
    "Associated Press of Pakistan": ("APP",),
    "Kyodo": ("Kyodo News", "KYODO"),
    "Jiji Press": ("Jiji", "JIJI"),
    "Yonhap": ("Yonhap News Agency", "YONHAP"),
    "KCNA": ("Korean Central News Agency",),
    "Central News Agency": ("CNA",),
    "Bernama": ("BERNAMA",),
    "Antara": ("ANTARA",),
    "Vietnam News Agency": ("VNA",),
    "News Agency of Nigeria": ("NAN",),
    "PANA": ("Panapress",),
    "Agência Brasil": ("Agencia Brasil",),
    "Prensa Latina": (),
    "Télam": ("Telam",),
    "Notimex": (),
    "CNN": ("CNN Business", "CNN Wire"),
    "Tribune News Service": ("TNS",),
    "States News Service": (),
    "Inter Press Service": ("IPS",),
    "Religion News Service": ("RNS",),
    "Kaiser Health News": ("KFF Health News", "KHN"),
    "Jewish Telegraphic Agency": ("JTA",),
    "Catholic News Agency": (),
    "ProPublica": ("PROPUBLICA",),
    "PR Newswire": ("PRNewswire",),
    "Business Wire": ("BUSINESS WIRE",),
    "GlobeNewswire": ("GLOBE NEWSWIRE", "GLOBENEWSWIRE"),
    "Getty Images": ("Getty",),
}

_FULL = {form: name for name, forms in AGENCIES.items() for form in (name, *forms)}
_FULL.update({name.upper(): name for name in AGENCIES})
_FULL.update(
    {form.upper(): name for name, forms in AGENCIES.items() for form in forms if " " in form}
)
_FORMS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        r"\s+".join(map(re.escape, form.split())) for form in sorted(_FULL, key=len, reverse=True)
    )
    + r")(?!\w)"
)
_MOST_WORDS = max(len(form.split()) for form in _FULL)


def full_name(words: str) -> str | None:
    """The agency that goes by these words; None where we know none."""
    # Many a paragraph is asked about: no more of it is split than a name has words.
    split = words.split(maxsplit=_MOST_WORDS)
    return None if len(split) > _MOST_WORDS else _FULL.get(" ".join(split))


def agencies_in(text: str, span: Span) -> Iterator[Credit]:
    """The agencies that a credit names, in text order."""
    for found in _FORMS.finditer(text, span.start, span.end):
        name = full_name(found.group())
        if name is not None:
            yield Credit(name=name, start=found.start(), end=found.end())
