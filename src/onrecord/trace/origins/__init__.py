"""Whom stories credit with a claim, and where it enters the public record.

`credits_of` reads one story; `origins_of` reads all stories of one claim, follows the chains from
outlet to outlet, and counts the origins that do not have it one from another.
"""

from onrecord.trace.origins.traced import credits_of, origins_of

__all__ = ["credits_of", "origins_of"]
