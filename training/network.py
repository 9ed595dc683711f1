"""The network: a BERT-like encoder, a head for cues, and one for a cue's source and content.

BIOES tags by token for cues; then, for each cue, BIOES tags for its source and its content from the
token, the cue, their product and their distance.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from onrecord.annotate.distances import DISTANCES, PARAGRAPH_DISTANCES
from onrecord.annotate.features import FEATURES

TAGS = 5  # O B I E S
ROLES = 2  # source, content
HEAD_WIDTH = 192
TAUGHT = 0.7  # the teacher's share in the loss


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(0.15)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """float32 (windows, tokens, width); mask as scaled_dot_product_attention takes it."""
        windows, tokens, width = states.shape
        q, k, v = (
            part.view(windows, tokens, self.heads, width // self.heads).transpose(1, 2)
            for part in self.qkv(states).chunk(3, dim=-1)
        )
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(windows, tokens, width)
        states = self.norm1(states + self.dropout(self.out(seen)))
        return self.norm2(states + self.dropout(self.down(F.gelu(self.up(states)))))


class Encoder(nn.Module):
    """Word pieces and their features to states; also the cue tags."""

    def __init__(self, pieces: int, layers: int, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.relative: nn.Embedding | None = None
        self.pieces = nn.Embedding(pieces, width)
        self.positions = nn.Embedding(512, width)
        self.features = nn.Embedding(FEATURES, width)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(0.15)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.cue_hidden = nn.Linear(width, width)
        self.cue_tags = nn.Linear(width, TAGS)

    def forward(
        self, ids: Tensor, features: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """int (windows, tokens) twice, to states (windows, tokens, width) and cue logits.

        The mask is bool (windows, 1, 1, tokens), True: look at it.
        """
        positions = self.positions.weight[: ids.shape[1]]
        states = self.norm(self.pieces(ids) + positions + self.features(features))
        states = self.dropout(states)
        if self.relative is not None and mask is not None:
            buckets = relative_buckets(ids.shape[1]).to(ids.device)
            near = self.relative(buckets).permute(2, 0, 1)
            mask = near.masked_fill(~mask, -1e9)
        for layer in self.layers:
            states = layer(states, mask)
        return states, self.cue_tags(self.dropout(F.gelu(self.cue_hidden(states))))


def relative_buckets(tokens: int) -> Tensor:
    """The bucket of each pair's distance, int64 (tokens, tokens).

    Eight exact distances and eight in steps of their logarithm up to 128, to either side. Source:
    T5, Raffel et al. 2020, as MPNet uses it.
    """
    at = torch.arange(tokens)
    distance = at[None, :] - at[:, None]
    far = distance.abs().clamp(min=1).float()
    far = 8 + ((far / 8).log() / math.log(128 / 8) * 8).long()
    bucket = torch.where(distance.abs() < 8, distance.abs(), far.clamp(max=15))
    return bucket + 16 * (distance > 0)


class Roles(nn.Module):
    """For each cue of a window, tags for its source and its content."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.token = nn.Linear(width, 2 * HEAD_WIDTH)
        self.cue = nn.Linear(width, 2 * HEAD_WIDTH, bias=False)
        self.distance = nn.Embedding(DISTANCES, HEAD_WIDTH)
        self.paragraph = nn.Embedding(PARAGRAPH_DISTANCES, HEAD_WIDTH)
        self.product = nn.Linear(HEAD_WIDTH, HEAD_WIDTH, bias=False)
        self.dropout = nn.Dropout(0.15)
        self.around = nn.Conv1d(HEAD_WIDTH, HEAD_WIDTH, 5, padding=2)
        self.tags = nn.Linear(HEAD_WIDTH, ROLES * TAGS)
        for table in (self.distance, self.paragraph):
            nn.init.normal_(table.weight, std=0.02)

    def forward(
        self, states: Tensor, cues: Tensor, window: Tensor, distance: Tensor, paragraph: Tensor
    ) -> Tensor:
        """Tag logits.

        Args:
            states: float32 (windows, tokens, width).
            cues: float32 (cues, tokens); the mean over a cue's tokens as weights.
            window: int64 (cues,); the window that each cue stands in.
            distance: int64 (cues, tokens); bucket of the distance to the cue.
            paragraph: int64 (cues, tokens); bucket of the distance in paragraphs.

        Returns:
            float32 (cues, tokens, ROLES * TAGS).
        """
        plain, left = self.token(states).chunk(2, dim=-1)
        own = states[window]
        mean = torch.bmm(cues.unsqueeze(1), own)  # (cues, 1, width)
        told, right = self.cue(mean).chunk(2, dim=-1)
        hidden = plain[window] + told + self.product(left[window] * right)
        hidden = hidden + self.distance(distance) + self.paragraph(paragraph)
        hidden = self.dropout(F.gelu(hidden))
        around = self.around(hidden.transpose(1, 2)).transpose(1, 2)
        return self.tags(self.dropout(F.gelu(around) + hidden))


class Network(nn.Module):
    """Both parts, with the loss."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.roles = Roles(encoder.norm.weight.shape[0])

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """The loss of a batch as `training.examples.collate` makes it."""
        states, cue_logits = self.encoder(batch["ids"], batch["features"], batch["mask"])
        loss = 2.0 * tag_loss(cue_logits, batch["cue_tags"], batch.get("soft_cues"))
        if len(batch["window"]):
            logits = self.roles(
                states, batch["cues"], batch["window"], batch["distance"], batch["paragraph"]
            )
            logits = logits.unflatten(2, (ROLES, TAGS))
            loss = loss + 2.0 * tag_loss(logits, batch["role_tags"], batch.get("soft_roles"))
        return loss


def tag_loss(logits: Tensor, tags: Tensor, soft: Tensor | None) -> Tensor:
    """Cross-entropy per tag, to the gold tags and, where there is a teacher, to what it thinks.

    Args:
        logits: float32 (..., 5).
        tags: int64 (...,), -1 where nothing is known.
        soft: float32 (..., 5), a teacher's probabilities.
    """
    known = tags >= 0
    logits, tags = logits[known], tags[known]
    hard = F.cross_entropy(logits, tags)
    if soft is None:
        return hard
    return (1 - TAUGHT) * hard + TAUGHT * F.cross_entropy(logits, soft[known])
