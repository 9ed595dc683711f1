"""All addresses of the API, in the order of /openapi.json."""

from onrecord.web.api import check, openapi, read, store
from onrecord.web.api.endpoint import Endpoint
from onrecord.web.api.languagetool import endpoints as languagetool

ENDPOINTS: tuple[Endpoint, ...] = (
    *read.ENDPOINTS,
    *check.ENDPOINTS,
    *languagetool.ENDPOINTS,
    *store.ENDPOINTS,
    *openapi.ENDPOINTS,
)
