"""What the form of a story holds, and the story that it makes."""

import msgspec
from msgspec import UNSET
from starlette.requests import Request

from onrecord.ingest import Unread
from onrecord.ingest.detect import Format, format_by_content
from onrecord.ingest.said import Said
from onrecord.records.story import Story
from onrecord.web.forms import form_in
from onrecord.web.pages.story_file import story_of_file

_NAME = "Pasted story"


class StoryForm(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of the form as they are sent, and shown again."""

    text: str = ""
    name: str = ""  # what the story is called; empty: pasted
    headline: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    profile: str = ""  # of the checks; empty: the server's own

    def unread(self) -> Unread:
        """The story that was pasted, with what the fields say of it."""
        data = self.text.encode()
        if self.text.startswith("---\n"):  # front matter says more than the fields
            kind: Format = "text"
        elif format_by_content(data[:64].partition(b"\n")[0]) == "html":
            kind = "html"
        else:
            kind = "jsonl"
            data = msgspec.json.encode(
                {
                    "text": self.text,
                    "headline": self.headline or None,
                    "byline": self.byline or None,
                }
            )
        name = self.name or _NAME
        return Unread(data=data, kind=kind, name=name, place=name, flags=self.flags)

    @property
    def flags(self) -> Said:
        """What the fields say of a story that does not say it itself."""
        return Said().filled("form", published=self.published, outlet=self.outlet)

    def of_story(self, story: Story) -> "StoryForm":
        """The same form, filled in from the story that was read."""
        said_by = {} if story.metadata_from is UNSET else story.metadata_from
        fields = {
            name: value
            for name in ("headline", "byline", "outlet", "published")
            # What the text itself says it says again the next time.
            if (value := getattr(story, name)) and said_by.get(name) != "text"
        }
        text = lines_of_form(story.text)
        return msgspec.structs.replace(self, text=text, name=story.id, **fields)


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What a request's form brings."""

    form: StoryForm
    file: bytes | None = None  # a dropped file; it goes before pasted text
    accept: tuple[str, ...] = ()  # the fixes to accept, by what the page called them

    def unread(self) -> Unread:
        """The story.

        Raises:
            RefusedError: The file is none of one story.
        """
        if self.file is None:
            return self.form.unread()
        return story_of_file(self.file, self.form.name, self.form.flags)


async def sent_form(request: Request) -> Sent:
    """The form in a request's body.

    Raises:
        RefusedError: It is no form.
    """
    found = await form_in(request)
    form = StoryForm(
        text=lines_of_form(found.fields.get("text", "")),
        **{name: found.fields.get(name, "").strip() for name in StoryForm.__struct_fields__[1:]},
    )
    file = found.files.get("file")
    # A browser sends an empty file where none is chosen.
    if file is not None and file.name:
        return Sent(form=msgspec.structs.replace(form, name=file.name), file=file.data)
    # One a button; the script joins those of quick clicks.
    accept = found.fields.get("accept", "")
    return Sent(form=form, accept=tuple(filter(None, accept.split(";"))))


def lines_of_form(text: str) -> str:
    r"""A text as a form's field holds it: every line ends in "\n" there."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
