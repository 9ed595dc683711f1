"""Stories for tracing, each sentence of its own, written by a rule and the same every time."""

import json
from hashlib import sha256

_WORDS = """ferry harbour depot mill school bridge market station chapel field roof tower canal
quarry orchard cellar lantern engine ledger census ballot petition harvest timber copper granite
velvet
marble thunder meadow willow sparrow falcon lobster herring barley pepper saffron candle mirror
hammer chisel anchor rudder compass parcel ribbon needle blanket pillow kettle basket barrel wagon
bicycle tunnel ladder window shutter chimney garden fountain statue gallery theatre orchestra violin
trumpet curtain ticket platform signal railway carriage passenger conductor inspector surveyor
plumber carpenter librarian gardener sailor pilot baker butcher tailor potter weaver mason clerk
sold bought painted mended counted measured lifted carried dropped burned buried flooded rented
borrowed returned promised refused forgot remembered noticed ignored praised blamed followed met
slowly quickly twice seldom nearby yesterday again together alone outside upstairs downhill
""".split()


def sentence(number):
    """A sentence that no other number gives; neither does any six words of it."""
    picked = [_WORDS[byte % len(_WORDS)] for byte in sha256(str(number).encode()).digest()[:16]]
    return f"The {' '.join(picked[:8])} and the {' '.join(picked[8:])} wrote it down."


def paragraphs(first, how_many):
    """Paragraphs of two sentences, from a number on."""
    return [f"{sentence(n)} {sentence(n + 1)}" for n in range(first, first + 2 * how_many, 2)]


def story(id_, parts, *, outlet="The Post", published="2026-02-03", **more):
    """A line of JSONL."""
    text = "\n\n".join(parts)
    return {"id": id_, "outlet": outlet, "published": published, "text": text} | more


def write_stories(path, stories):
    """A JSONL file of such lines."""
    path.write_text("".join(json.dumps(one) + "\n" for one in stories), encoding="utf-8")
    return path
