"""Requests that schemathesis makes out of /openapi.json, and what answers must be like."""

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# Not asked: that what fits the schemas is accepted, for no schema tells a page with an article.
_CHECKS = {
    "positive_data_acceptance": {"enabled": False},
    "negative_data_rejection": {"expected-statuses": [400, 403, 404, 405, 413, 415, 422]},
}
_MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)


def try_all(address: str, examples: int, *, of_store: bool) -> int:
    """Try the addresses of a store, or all others; how many there were.

    Args:
        address: The server's, with a slash at the end.
        examples: Requests to each.
        of_store: Those under /api.
    """
    config = schemathesis.Config.from_dict({"checks": _CHECKS})
    described = schemathesis.openapi.from_url(f"{address}openapi.json", config=config)
    operations = [found.ok() for found in described.get_all_operations()]
    chosen = [one for one in operations if one.path.startswith("/api/") == of_store]
    for one in chosen:
        _try(one, examples)
    return len(chosen)


def _try(operation: schemathesis.APIOperation, examples: int) -> None:
    both = [operation.as_strategy(generation_mode=mode) for mode in _MODES]

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=st.one_of(both))
    def answers(case: schemathesis.Case) -> None:
        case.call_and_validate()

    answers()
