"""What no text can decide: the questions that a desk asks, never pass or fail.

Sources: AP on anonymous sources; New York Times, confidential-sources policy (2004) and Baquet note
(2016); NPR ethics handbook; SPJ's paper on anonymity.
"""

CHECKLIST = (
    "Does an editor know who each anonymous source is?",
    "Was the use of each anonymous source approved, and each quotation from one?",
    "Was there no other way to the fact: a person on the record, a document?",
    "Was each source told what its terms mean, and are the terms kept in every part of the story?",
    "Could details of the description give an anonymous source away?",
    "What is each source's stake in the matter, and does the story say it?",
    "May a person who declined to comment here be the one who is quoted unnamed?",
    "Did each source know it first-hand; did somebody else confirm it?",
    "Was everybody who is accused asked for a response, and given the time for one?",
    "Was the document seen, or only described; is it genuine; who gave it?",
)
