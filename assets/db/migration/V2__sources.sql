-- What a person follows. Part of the change log, as everything that a person decides.
CREATE TABLE source (
  id UUID PRIMARY KEY,
  url VARCHAR(8192) NOT NULL UNIQUE,
  kind VARCHAR(16) NOT NULL,
  title VARCHAR(1000) NOT NULL,
  page VARCHAR(8192),
  selector VARCHAR(1000),
  every_minutes INTEGER,
  paused BOOLEAN NOT NULL,
  typed_url VARCHAR(8192),
  added TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Which articles a source has brought. Part of the change log, as where evidence comes from.
CREATE TABLE source_article (
  source_id UUID NOT NULL,
  article_id UUID NOT NULL,
  PRIMARY KEY (source_id, article_id)
);
CREATE INDEX source_article_article ON source_article (article_id);

-- Not part of the change log, and kept where the source is removed so that undo brings it all back:
-- what the program remembers of a source between two polls.
CREATE TABLE source_state (
  source_id UUID PRIMARY KEY,
  next_poll TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  not_before TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  failures INTEGER NOT NULL,
  stopped VARCHAR(4000),
  validators_of VARCHAR(8192),
  etag VARCHAR(65536),
  last_modified VARCHAR(8192),
  body_sha256 VARCHAR(64),
  pace_minutes BIGINT,
  redirect_target VARCHAR(8192),
  redirect_times INTEGER,
  redirect_first TIMESTAMP(6) WITH TIME ZONE,
  redirect_last TIMESTAMP(6) WITH TIME ZONE,
  polls BIGINT NOT NULL
);
CREATE INDEX source_state_next ON source_state (next_poll);

CREATE TABLE source_entry (
  id UUID PRIMARY KEY,
  source_id UUID NOT NULL,
  known_guid VARCHAR(8192),
  known_address VARCHAR(8192),
  known_title_date VARCHAR(1000),
  url VARCHAR(8192),
  title VARCHAR(1000) NOT NULL,
  published TIMESTAMP(6) WITH TIME ZONE,
  updated TIMESTAMP(6) WITH TIME ZONE,
  content_sha256 VARCHAR(64) NOT NULL,
  first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state VARCHAR(16) NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  attempts INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  article_id UUID,
  detail VARCHAR(4000)
);
CREATE INDEX source_entry_source ON source_entry (source_id, first_seen);
CREATE INDEX source_entry_waiting ON source_entry (state, due);

-- The last polls of each source.
CREATE TABLE poll (
  source_id UUID NOT NULL,
  ordinal BIGINT NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  status INTEGER NOT NULL,
  bytes BIGINT NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  new_entries INTEGER NOT NULL,
  detail VARCHAR(4000) NOT NULL,
  PRIMARY KEY (source_id, ordinal)
);

ALTER TABLE source_article ADD CONSTRAINT source_article_article_id_known FOREIGN KEY (article_id) REFERENCES article (id);
