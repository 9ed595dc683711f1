"""Names of kinds as pages have them."""

from onrecord.records.source import SourceKind

# One, and many.
KINDS: dict[SourceKind, tuple[str, str]] = {
    "anonymous": ("anonymous source", "anonymous sources"),
    "person": ("named person", "named people"),
    "organisation": ("organisation", "organisations"),
    "document": ("document", "documents"),
    "group": ("group of people", "groups of people"),
    "bystander": ("bystander", "bystanders"),
    "writer": ("writer", "writers"),
}
