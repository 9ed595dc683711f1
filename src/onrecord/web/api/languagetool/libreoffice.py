"""LibreOffice 7.4 sends its text as it is, where a form's text should be encoded.

Tried with 7.4.7, which Debian 12 has: in "Lind & Co: 100% of it" the `&` would end the text, and
`% o` be taken for a letter's code. Newer versions encode it.
"""

import re

from onrecord.web.api.languagetool.wanted import CheckForm

_AS_IT_IS = re.compile(
    rb"text=(?P<text>[^ ]* .*)&language=(?P<language>[\w-]+)(?:&username=[^&]*&apiKey=.*)?",
    re.DOTALL,
)


def form_as_it_is(body: bytes) -> CheckForm | None:
    """The form in a body that is not encoded: it has a space; `None`: it is encoded."""
    found = _AS_IT_IS.fullmatch(body)
    if found is None:
        return None
    return CheckForm(
        text=found["text"].decode(errors="replace"), language=found["language"].decode()
    )
