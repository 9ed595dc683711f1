"""All addresses of the API, in the order of /openapi.json."""

from onrecord.web.api import check, openapi, read
from onrecord.web.api.endpoint import Endpoint

ENDPOINTS: tuple[Endpoint, ...] = (*read.ENDPOINTS, *check.ENDPOINTS, *openapi.ENDPOINTS)
