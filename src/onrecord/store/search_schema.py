"""The tables of a store's index: what its lists and its search read in place of Parquet.

An index is one SQLite file that is made from the store's tables and can be thrown away. Stories
have numbers in the order of time, so that a stretch of time is a stretch of numbers.
"""

VERSION = 3  # a file of another is made anew
FILE = "search.sqlite"

TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE stories (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, outlet TEXT, published TEXT, month TEXT,
  day TEXT, headline TEXT, url TEXT, opening TEXT NOT NULL, part TEXT NOT NULL, family TEXT,
  versions INTEGER NOT NULL DEFAULT 1, claims INTEGER NOT NULL DEFAULT 0,
  findings INTEGER NOT NULL DEFAULT 0, anonymous INTEGER NOT NULL DEFAULT 0);
CREATE TABLE texts (n INTEGER PRIMARY KEY, headline TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
  headline, text, content='texts', content_rowid='n', prefix='3',
  tokenize='unicode61 remove_diacritics 2');
CREATE TABLE families (
  family TEXT PRIMARY KEY, first INTEGER NOT NULL, last TEXT, versions INTEGER NOT NULL,
  matter INTEGER NOT NULL);
CREATE TABLE claims (
  claim TEXT PRIMARY KEY, number INTEGER NOT NULL, stories INTEGER NOT NULL,
  least INTEGER NOT NULL, most INTEGER NOT NULL);
CREATE TABLE voices (
  v INTEGER PRIMARY KEY, kind TEXT NOT NULL, folded TEXT NOT NULL, name TEXT NOT NULL,
  stories INTEGER NOT NULL DEFAULT 0, said INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, folded));
CREATE VIRTUAL TABLE names USING fts5(
  name, content='voices', content_rowid='v', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE sources (
  n INTEGER NOT NULL, id TEXT NOT NULL, v INTEGER NOT NULL, said INTEGER NOT NULL,
  basis INTEGER NOT NULL, condition INTEGER NOT NULL, reason INTEGER NOT NULL,
  told INTEGER NOT NULL);
CREATE TABLE sayings (
  v INTEGER NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, id TEXT NOT NULL,
  content TEXT NOT NULL, type TEXT NOT NULL, act TEXT NOT NULL, confidence REAL NOT NULL);
CREATE TABLE findings (
  code TEXT NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  name TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL);
"""

# After the rows, which is quicker; then the sums that whole-archive charts are drawn from.
INDEXES = """
CREATE INDEX "stories by outlet" ON stories (outlet COLLATE NOCASE, n);
CREATE INDEX "stories by day" ON stories (day);
CREATE INDEX "stories, newest first" ON stories (day IS NULL, n DESC);
CREATE INDEX "stories by family" ON stories (family, n);
CREATE INDEX "families by versions" ON families (versions DESC, family);
CREATE INDEX "claims by stories" ON claims (stories DESC, number);
CREATE INDEX "sources by voice" ON sources (v, n);
CREATE INDEX "sources by story" ON sources (n, v);
CREATE INDEX "sayings by voice" ON sayings (v, n, start);
CREATE INDEX "findings by code" ON findings (code, n, start);
UPDATE voices SET
  stories = (SELECT count(DISTINCT n) FROM sources WHERE sources.v = voices.v),
  said = (SELECT count(*) FROM sayings WHERE sayings.v = voices.v);
CREATE INDEX "voices by stories" ON voices (kind, stories DESC, said DESC, folded);
INSERT INTO names (rowid, name) SELECT v, name FROM voices;
CREATE TABLE voice_months AS
  SELECT v, month, count(DISTINCT n) AS stories, sum(said) AS said
  FROM sources JOIN stories USING (n) GROUP BY 1, 2;
CREATE INDEX "voice_months by voice" ON voice_months (v, month, stories, said);
CREATE TABLE kinds AS
  SELECT ifnull(outlet, '') AS outlet, month, kind, count(*) AS sources,
    sum(basis) AS basis, sum(condition) AS condition, sum(reason) AS reason, sum(told) AS told,
    sum(basis OR condition OR reason OR told) AS any
  FROM sources JOIN stories USING (n) JOIN voices USING (v) GROUP BY 1, 2, 3;
CREATE TABLE kinds_by_month AS
  SELECT NULL AS outlet, month, kind, sum(sources) AS sources, sum(basis) AS basis,
    sum(condition) AS condition, sum(reason) AS reason, sum(told) AS told, sum(any) AS any
  FROM kinds GROUP BY 2, 3;
CREATE TABLE kinds_by_outlet AS
  SELECT outlet, NULL AS month, kind, sum(sources) AS sources, sum(basis) AS basis,
    sum(condition) AS condition, sum(reason) AS reason, sum(told) AS told, sum(any) AS any
  FROM kinds GROUP BY 1, 3;
CREATE INDEX "kinds by outlet" ON kinds (outlet COLLATE NOCASE);
CREATE TABLE months AS
  SELECT ifnull(outlet, '') AS outlet, month, count(*) AS stories,
    sum(anonymous > 0) AS anonymous
  FROM stories GROUP BY 1, 2;
CREATE TABLE months_by_month AS
  SELECT NULL AS outlet, month, sum(stories) AS stories, sum(anonymous) AS anonymous
  FROM months GROUP BY 2;
CREATE TABLE months_by_outlet AS
  SELECT outlet, NULL AS month, sum(stories) AS stories, sum(anonymous) AS anonymous
  FROM months GROUP BY 1;
CREATE INDEX "months by outlet" ON months (outlet COLLATE NOCASE);
CREATE TABLE checks AS
  SELECT code, name, level, ifnull(outlet, '') AS outlet, count(*) AS findings,
    count(DISTINCT n) AS stories
  FROM findings JOIN stories USING (n) GROUP BY 1, 2, 3, 4;
"""
