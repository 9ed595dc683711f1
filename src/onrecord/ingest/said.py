"""What a file says of a story besides its text."""

import msgspec


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a story that a file gives, and what nobody gives as None."""

    id: str | None = None
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    ignore: str | None = None  # "S7, S8 because ...": what the checks leave be in the whole story
    # Field name -> where the file says it.
    where: dict[str, str] = {}

    def filled(self, where: str, **fields: str | None) -> "Said":
        """The same with fields that were empty taken from elsewhere."""
        new = {
            name: value
            for name, value in fields.items()
            if value is not None and value.strip() and getattr(self, name) is None
        }
        return msgspec.structs.replace(
            self, **new, where={**self.where, **dict.fromkeys(new, where)}
        )
