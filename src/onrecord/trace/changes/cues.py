"""The words by which copy says that somebody says so."""

from onrecord.trace.changes.tokens import keys

# Verbs that leave no doubt that words are passed on, in the forms that copy uses.
SAYING = keys(
    "said says say saying told tells telling according reported reports reportedly claimed claims "
    "claim claiming stated states announced announces confirmed confirms added adds insisted "
    "insists argued argues warned warns explained explains noted notes acknowledged acknowledges "
    "admitted admits alleged alleges asserted asserts revealed reveals disclosed suggested "
    "suggests "
    "predicted predicts estimated estimates wrote writes tweeted tweets testified testifies "
    "recalled recalls replied responded declared declares contended contends maintained maintains "
    "conceded concedes described describes called cited cites citing quoted quoting denied denies "
    "asked spoke statement interview understood understands"
)
THINKING = keys("believe believes believed think thinks thought suspect suspects suspected")
# With one of these alone as its verb a clause tells of a statement, whatever else it says.
PLAIN = keys(
    "said says told tells according reported reports claimed claims stated announced confirmed "
    "confirms added insisted insists argued argues warned warns explained noted alleged alleges "
    "asserted suggested estimated estimates wrote tweeted testified say"
)
# Who is called no more than this may be anybody.
VAGUE = keys(
    "source sources official officials person people insider insiders report reports expert "
    "experts "
    "observer observers some many several critic critics authorities authority aide aides someone "
    "somebody others analyst analysts witness witnesses they adviser advisers advisor advisors "
    "staffer staffers member members voter voters supporter supporters opponent opponents "
    "researcher researchers "
    "representative representatives spokesman spokeswoman spokesperson friend friends media "
    "rumor rumors rumour rumours police"
)
# Before a vague noun these say no more of it.
EMPTY = keys(
    "unnamed anonymous unidentified certain various other more most all any one local #1 "
    "informed reliable well placed multiple numerous close familiar matter situation issue "
    "knowledge case"
)
