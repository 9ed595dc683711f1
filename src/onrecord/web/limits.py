"""How much one request may bring, and how long it may take."""

# Reading grows faster than the text: 30,000 characters (5,000 words) take a core 0.8 seconds,
# 110,000 take 5, 340,000 take 35. A long feature has 60,000.
STORY_CHARACTERS = 200_000
SHORT_CHARACTERS = 30_000  # longer ones never have the last free process
SHORT_BYTES = 500_000  # nor have larger ones, of which a page's text is only a part
SHORT_SECONDS = 15  # nor one that takes as long: it is begun anew as a long one
STORY_SECONDS = 60  # of one process for one story; then the process is ended

# JSON's longest way to write a character takes six bytes; the rest is for the other fields.
JSON_BYTES = 6 * STORY_CHARACTERS + 100_000
TEXT_BYTES = 4 * STORY_CHARACTERS  # no encoding takes more for a character
HTML_BYTES = 4_000_000  # the largest news page that we met has 1.4 million
DOCUMENT_BYTES = 8_000_000  # Word files bring pictures along, and forms bring files
ALL_BODIES_BYTES = 128_000_000  # of all requests together that are not yet answered
BODY_SECONDS = 30
PASSED_OVER_BYTES = 8_000_000  # of a body that is too large, before it is refused
PASSED_OVER_SECONDS = 5
ANSWER_SECONDS = 120  # waiting for a turn included

WAITING_STORIES = 256
WAITING_BYTES = 64_000_000
RETRY_SECONDS = 5

CONNECTIONS = 512
HEAD_SECONDS = 10  # from a connection's begin, or a request's, to the end of the request's head
IDLE_SECONDS = 30  # of a connection between two requests
FAREWELL_SECONDS = 3  # what is under way when the server ends has so long
