import pytest

from tests.resolve.told import groups, resolved


@pytest.mark.parametrize(
    ("before", "name", "kind"),
    [
        ("Mayor Ann Lee will unveil her second ad.", "her second ad", "document"),
        ("The Tidal Council met in Ashby.", "Tidal Council", "organisation"),
        ("All along the quay the flood agency has posts.", "the flood agency", "organisation"),
    ],
)
def test_it_is_what_the_sentence_before_names_though_it_has_not_spoken(before, name, kind):
    _, found = resolved(f"{before} «It» says the port is shut.")
    (source,) = found.sources
    assert (source.name, source.kind) == (name, kind)
    assert source.because == (f'"It" follows "{name}"',)


def test_it_is_who_has_spoken_rather_than_who_is_named():
    _, found = resolved("«The Tidal Council» said no. The flood agency met. «It» said why.")
    assert groups(found) == [[1, 2]]


def test_what_it_means_is_the_source_that_speaks_later():
    _, found = resolved("The Tidal Council met. «It» said no. «The Tidal Council» said why.")
    assert groups(found) == [[1, 2]]


def test_you_outside_quotations_are_the_readers_and_one_group():
    _, found = resolved("If «you» think so, wait. «You» hope it is late. “«You» hope,” he said.")
    assert groups(found) == [[1, 2], [3]]
    assert found.sources[0].kind == "group"
    assert found.sources[0].because[0] == '"you" means the reader'
