"""Attributions -> sources: who they are, which are one, on what terms they speak."""

from onrecord.resolve.sources import Resolution, resolve_sources
from onrecord.resolve.voice import own_voice

__all__ = ["Resolution", "own_voice", "resolve_sources"]
