-- Saved searches and what people decided about copies, which the change log speaks of; and what saved searches found,
-- which it does not: a machine made that, and it can be lost without losing anything that a person entered.

CREATE TABLE saved_search (
  id UUID PRIMARY KEY,
  name VARCHAR(1000) NOT NULL UNIQUE,
  query VARCHAR(65536) NOT NULL,
  delivery VARCHAR(16) NOT NULL,
  only_added BOOLEAN NOT NULL,
  most_a_day INTEGER NOT NULL,
  quiet_from TIME(0),
  quiet_to TIME(0),
  digest_at TIME(0) NOT NULL
);

CREATE TABLE copy_decision (
  first_id UUID NOT NULL,
  second_id UUID NOT NULL,
  verdict VARCHAR(16) NOT NULL,
  PRIMARY KEY (first_id, second_id)
);

-- Rows of deleted searches stay: undo brings the search back with them.
CREATE TABLE alert_match (
  saved_search_id UUID NOT NULL,
  revision_id UUID NOT NULL,
  article_id UUID NOT NULL,
  group_id UUID NOT NULL,
  found_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  words VARCHAR(65536) NOT NULL,
  unread BOOLEAN NOT NULL,
  state VARCHAR(16) NOT NULL,
  alert_id UUID,
  delivered_at TIMESTAMP(6) WITH TIME ZONE,
  digest BOOLEAN NOT NULL,
  PRIMARY KEY (saved_search_id, revision_id)
);
CREATE INDEX alert_match_article ON alert_match (article_id);
CREATE INDEX alert_match_state ON alert_match (state, saved_search_id);

-- One row: the change up to which saved searches have looked at everything.
CREATE TABLE alert_progress (
  id VARCHAR(16) PRIMARY KEY,
  seq BIGINT NOT NULL
);
INSERT INTO alert_progress (id, seq) SELECT 'alerts', COALESCE(MAX(seq), 0) FROM change_log;
