"""One pass over the stories: its windows, and its batches."""

import random

from onrecord.annotate.subwords import Subwords
from training.corpus import Document
from training.examples import Window, prepare, windows
from training.nesting import wrap_one

PIECES_A_STEP = 860  # a rank, padding included
WRAPPED = 0.45  # share of stories in which one sentence is wrapped, in an epoch


def epoch_windows(stories: list[Document], subwords: Subwords, epoch: int) -> list[Window]:
    """All windows of one pass: other cuts, annotators and wrapped sentences in every epoch."""
    chance = random.Random(epoch)
    out: list[Window] = []
    for story in stories:
        relations = chance.choice(story.annotations)
        text = story.text
        if chance.random() < WRAPPED:
            wrapped = wrap_one(story, relations, chance)
            text, relations = wrapped.text, wrapped.annotations[0]
        out.extend(windows(prepare(text, relations, subwords), subwords, chance))
    return out


def batches(many: list[Window], chance: random.Random, ranks: int) -> list[list[Window]]:
    """Windows of like length together, in random order, as many for each rank."""
    many = sorted(many, key=lambda window: len(window.ids) + chance.randint(0, 24))
    out: list[list[Window]] = [[]]
    for window in many:
        longest = max(len(other.ids) for other in [*out[-1], window])
        if out[-1] and longest * (len(out[-1]) + 1) > PIECES_A_STEP:
            out.append([])
        out[-1].append(window)
    chance.shuffle(out)
    return out[: len(out) // ranks * ranks]
