"""The pages of a store: what tracing found, for people to look through."""

from onrecord.web.pages.store import claims, families, found, sources, stories

ROUTES = [
    *stories.ROUTES,
    *families.ROUTES,
    *claims.ROUTES,
    *sources.ROUTES,
    *found.ROUTES,
]
