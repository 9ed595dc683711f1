"""The model file, loaded, and what it makes of a story."""

from hashlib import sha256
from pathlib import Path

from onrecord.annotate.act import act_in
from onrecord.annotate.confidence import confidence
from onrecord.annotate.encoder import Encoder
from onrecord.annotate.furniture import without_furniture
from onrecord.annotate.proposals import Proposal, propose
from onrecord.annotate.quotation_type import quotation_type
from onrecord.annotate.repeated import without_repeats
from onrecord.annotate.settings import Settings
from onrecord.annotate.signed import signed_quotations
from onrecord.annotate.speaker_labels import labelled_speech, with_labels
from onrecord.annotate.subwords import Subwords
from onrecord.annotate.uncovered import cover_quotations
from onrecord.records.attribution import Attribution
from onrecord.records.record import Model
from onrecord.records.story import Story
from onrecord.text.quotations import quotations

SHIPPED = Path(__file__).parent / "model"
FILES = ("encoder.onnx", "roles.onnx", "settings.json", "vocab.txt")


class Annotator:
    """Finds the attributions of stories. One instance serves many stories, one after another."""

    def __init__(
        self, subwords: Subwords, encoder: Encoder, settings: Settings, model: Model
    ) -> None:
        self._subwords = subwords
        self._encoder = encoder
        self._settings = settings
        self.model = model

    @classmethod
    def load(cls, folder: Path | None = None) -> "Annotator":
        """Load a model folder, the shipped one by default.

        Raises:
            ModelError: A file of it is missing or unusable.
        """
        folder = folder or SHIPPED
        settings = Settings.load(folder)
        encoder = Encoder(folder)
        digest = sha256()
        for name in FILES:
            digest.update((folder / name).read_bytes())
        return cls(
            Subwords.load(folder / "vocab.txt"),
            encoder,
            settings,
            Model(name=settings.name, version=settings.version, sha256=digest.hexdigest()),
        )

    def attributions(self, story: Story) -> tuple[Attribution, ...]:
        """Find who says what.

        Returns:
            In text order of their first words; `source_id` is left to resolving.
        """
        quoted = quotations(story.text)
        proposals = [
            (proposal, confidence(proposal, self._settings.weights))
            for proposal in propose(story.text, self._subwords, self._encoder, self._settings)
        ]
        likely = self._settings.threshold
        kept = cover_quotations(
            story.text,
            [pair for pair in proposals if pair[1] >= likely],
            [pair for pair in proposals if pair[1] < likely],
            quoted,
        )
        labelled = [*labelled_speech(story.text), *signed_quotations(story.text)]
        kept = without_repeats(story.text, with_labels(kept, labelled), quoted)
        kept.sort(key=lambda pair: _first(pair[0]))
        found: list[Attribution] = []
        for proposal, sure in kept:
            content = without_furniture(story, proposal.content, proposal.cue)
            if not content:
                continue
            found.append(
                Attribution(
                    id=f"a{len(found) + 1}",
                    source=proposal.source,
                    cue=proposal.cue,
                    content=content,
                    type=quotation_type(story.text, content, quoted),
                    act=act_in(
                        story.text,
                        source=proposal.source,
                        cue=proposal.cue,
                        content=content,
                        quoted=quoted,
                    ),
                    source_id=None,
                    confidence=round(sure, 3),
                )
            )
        return tuple(found)


def _first(proposal: Proposal) -> tuple[int, int]:
    spans = (*proposal.content, *proposal.cue, *proposal.source)
    return min(span.start for span in spans), proposal.cue[0].start
