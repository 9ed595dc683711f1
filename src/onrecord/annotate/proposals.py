"""Cues, and for each its source and content, as the networks see them."""

import re

import msgspec
import numpy as np
import numpy.typing as npt

from onrecord.annotate.distances import distances_to, paragraphs_to
from onrecord.annotate.encoder import Encoder
from onrecord.annotate.features import paragraph_numbers, paragraph_starts, piece_features
from onrecord.annotate.settings import Settings
from onrecord.annotate.subwords import Ints, Pieces, Subwords
from onrecord.annotate.tags import OUTSIDE, Floats, best_tags_of, log_outside, runs
from onrecord.annotate.windows import Window, plan_windows
from onrecord.records.span import Span, Spans
from onrecord.text.quotations import quotations

TOGETHER = 16  # windows decoded in one go; their states take 6 MB
_STOP = re.compile(r"[.!?]")


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """One possible attribution with what speaks for it."""

    cue: Spans
    source: Spans
    content: Spans
    evidence: tuple[float, ...]


class _Reading(msgspec.Struct, frozen=True):
    """One window as the encoder sees it; tokens are its pieces between two that have no words."""

    window: Window
    paragraphs: Ints  # (tokens,)
    states: Floats  # (tokens, width)
    cue_logits: Floats  # (tokens, 5)


def propose(text: str, subwords: Subwords, encoder: Encoder, settings: Settings) -> list[Proposal]:
    """All attributions that the networks see in a text, likely or not, in order of their cues."""
    pieces = subwords.cut(text)
    if not len(pieces):
        return []
    paragraphs = paragraph_numbers(pieces, paragraph_starts(text))
    features = piece_features(text, pieces, quotations(text), paragraphs)
    windows = plan_windows(paragraphs, _stops(text, pieces))
    ends = [subwords.opening], [subwords.closing]
    found: list[Proposal] = []
    for at in range(0, len(windows), TOGETHER):
        readings = [
            _read(window, pieces, features, paragraphs, ends, encoder)
            for window in windows[at : at + TOGETHER]
        ]
        found.extend(_in_readings(readings, pieces, features, encoder, settings))
    return found


def _stops(text: str, pieces: Pieces) -> Ints:
    """The pieces that end a sentence, as far as a sign tells."""
    signs = np.array([mark.start() for mark in _STOP.finditer(text)], np.int32)
    found: Ints = np.flatnonzero(np.isin(pieces.starts, signs)).astype(np.int32)
    return found


def _read(
    window: Window,
    pieces: Pieces,
    features: Ints,
    paragraphs: Ints,
    ends: tuple[list[int], list[int]],
    encoder: Encoder,
) -> _Reading:
    here = slice(window.left, window.right)
    opening, closing = ends
    states, cue_logits = encoder.encode(
        np.concatenate((opening, pieces.ids[here], closing)),
        np.concatenate(([0], features[here], [0])),
    )
    around = np.concatenate((paragraphs[here][:1], paragraphs[here], paragraphs[here][-1:]))
    return _Reading(window, around, states, cue_logits)


def _in_readings(
    readings: list[_Reading],
    pieces: Pieces,
    features: Ints,
    encoder: Encoder,
    settings: Settings,
) -> list[Proposal]:
    """All proposals of some windows of a story."""
    cues = _cues(readings, settings)
    busy = [(reading, here) for reading, here in zip(readings, cues, strict=True) if here]
    logits = [_role_logits(reading, here, encoder) for reading, here in busy]
    if not logits:
        return []
    outside = [log_outside(block) for block in logits]
    for block in logits:
        block[:, 0, :, OUTSIDE] -= settings.source_bias
        block[:, 1, :, OUTSIDE] -= settings.content_bias
        # Neither the window's opening nor its closing piece has words.
        block[:, :, (0, -1), 1:] = -1e4
    tags = best_tags_of([block.reshape(-1, *block.shape[2:]) for block in logits])
    found: list[Proposal] = []
    for (reading, here), sure, best in zip(busy, outside, tags, strict=True):
        cue_sure = log_outside(reading.cue_logits)
        inside = best.reshape(sure.shape) != OUTSIDE
        for row, (first, last) in enumerate(here):
            source, content = inside[row]
            source[first : last + 1] = False
            content[first : last + 1] = False
            content &= ~source
            if not content.any():
                continue
            window = reading.window
            found.append(
                Proposal(
                    cue=_spans(pieces, window, _mask(len(content), first, last)),
                    source=_spans(pieces, window, source),
                    content=_spans(pieces, window, content),
                    evidence=_evidence(
                        cue_sure[first : last + 1], sure[row], source, content, features, window
                    ),
                )
            )
    return found


def _cues(readings: list[_Reading], settings: Settings) -> list[list[tuple[int, int]]]:
    """The tokens [first, last] of each window's cues that begin in its core."""
    blocks = [reading.cue_logits[None].copy() for reading in readings]
    for block in blocks:
        block[:, :, OUTSIDE] -= settings.cue_bias
    found = []
    for reading, (tags,) in zip(readings, best_tags_of(blocks), strict=True):
        window = reading.window
        core = range(window.core_left - window.left + 1, window.core_right - window.left + 1)
        found.append([run for run in runs(tags) if run[0] in core])
    return found


def _role_logits(reading: _Reading, cues: list[tuple[int, int]], encoder: Encoder) -> Floats:
    """Float32 (cues, 2, tokens, 5), of source and content."""
    length = len(reading.states)
    weights = np.zeros((len(cues), length), np.float32)
    for row, (first, last) in enumerate(cues):
        weights[row, first : last + 1] = 1 / (last + 1 - first)
    firsts, lasts = np.array(cues).T
    distance = distances_to(length, firsts, lasts)
    paragraph = paragraphs_to(reading.paragraphs, firsts)
    return encoder.roles(reading.states, weights, distance, paragraph)


def _mask(length: int, first: int, last: int) -> npt.NDArray[np.bool_]:
    mask = np.zeros(length, np.bool_)
    mask[first : last + 1] = True
    return mask


def _spans(pieces: Pieces, window: Window, chosen: npt.NDArray[np.bool_]) -> Spans:
    """Runs of chosen tokens of a window as characters; a run's punctuation stays with it."""
    at = np.flatnonzero(chosen) - 1 + window.left
    if not len(at):
        return ()
    cuts = np.flatnonzero(np.diff(at) > 1) + 1
    return tuple(
        Span(int(pieces.starts[part[0]]), int(pieces.ends[part[-1]])) for part in np.split(at, cuts)
    )


EVIDENCE = 11  # numbers that `_evidence` gives


def _evidence(
    cue_outside: Floats,
    outside: Floats,
    source: npt.NDArray[np.bool_],
    content: npt.NDArray[np.bool_],
    features: Ints,
    window: Window,
) -> tuple[float, ...]:
    """What the confidence is made of: how sure each part is, and the attribution's shape."""
    content_inside = np.log1p(-np.minimum(np.exp(outside[1, content]), 0.9999))
    left_out = outside[1, ~content]
    source_inside = (
        np.log1p(-np.minimum(np.exp(outside[0, source]), 0.9999))
        if source.any()
        else np.zeros(1, np.float32)
    )
    tokens = np.flatnonzero(content) - 1 + window.left
    quoted = float(((features[tokens] // 4) % 2).mean())
    certain = np.log1p(-np.minimum(np.exp(cue_outside), 0.9999)) - np.maximum(cue_outside, -9)
    return (
        float(certain.mean()),
        float(certain.min()),
        float(len(cue_outside) > 1),
        float(content_inside.mean()),
        float(content_inside.min()),
        float(np.maximum(left_out, -9).sum()) / 10,
        float(np.log(content.sum())),
        quoted,
        float(source.any()),
        float(source_inside.mean()),
        float(outside[0, ~source].min()),
    )
