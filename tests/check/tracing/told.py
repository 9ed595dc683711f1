"""Short stories with what their outlets say of them, and what a check says beside others."""

from onrecord.check.catalogue import by_code
from onrecord.records.finding import Finding
from onrecord.records.profile import Profile
from tests.check.checked import check_only, with_front_matter

CALL = (
    "Harald Venn telephoned Mira Oduya on Wednesday to offer her the help of his staff, two people"
    " familiar with the call told the Kessaly Press Agency."
)
CALL_AS_OWN = CALL.replace("told the Kessaly Press Agency", "said")
REST = (
    "He will sit on the stage when she takes the oath next week, and he has had his papers packed"
    " and sent to the state archive in Sund."
)
QUOTED = "“I will not stand on a stage and applaud a mistake that all of us have seen,” Reske said."


def story(*paragraphs: str, **said: str) -> str:
    """A story's file; `said` is its front matter."""
    head = "".join(f"{name}: {value}\n" for name, value in said.items())
    return f"---\n{head}---\n" + "\n\n".join(paragraphs) + "\n"


def agency(*paragraphs: str) -> str:
    """The agency's own story, of Thursday 14:20."""
    said = {"outlet": "Kessaly Press Agency", "published": "2026-03-05T14:20:00+01:00"}
    return story(*(paragraphs or (CALL, REST)), **said)


def notes(code: str, text: str, *others: str) -> tuple[Finding, ...]:
    """What a check says of a story beside others, each of which shares text with it."""
    records = [with_front_matter(one, f"other {at}") for at, one in enumerate(others)]
    return check_only(by_code()[code], with_front_matter(text, "own"), Profile(), records)
