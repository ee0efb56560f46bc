-- The workspace. Types are those that H2 and PostgreSQL share: UUID, VARCHAR with a size, INTEGER, BIGINT, BOOLEAN,
-- DOUBLE PRECISION, TIMESTAMP(6) WITH TIME ZONE. Texts are VARCHAR(1048576) rather than TEXT, because H2 keeps a VARCHAR
-- in the row and a TEXT in a large object, which is slower to write and much slower to read. Lists without a life of
-- their own (authors, blocks, aliases) are JSON in a VARCHAR.

CREATE TABLE edit (
  id UUID PRIMARY KEY,
  ordinal BIGINT NOT NULL UNIQUE,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  agent VARCHAR(1000) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  title VARCHAR(1000) NOT NULL,
  target_id UUID
);
CREATE INDEX edit_work ON edit (agent, kind, ordinal);

CREATE TABLE change_log (
  seq BIGINT PRIMARY KEY,
  edit_id UUID NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  agent VARCHAR(1000) NOT NULL,
  action VARCHAR(16) NOT NULL,
  object_kind VARCHAR(32) NOT NULL,
  object_id VARCHAR(8300) NOT NULL,
  object_before VARCHAR(1048576),
  object_after VARCHAR(1048576),
  prev_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX change_log_edit ON change_log (edit_id);

CREATE TABLE article (
  id UUID PRIMARY KEY,
  url VARCHAR(8192) NOT NULL,
  canonical_url VARCHAR(8192),
  match_key VARCHAR(8192) NOT NULL,
  publisher VARCHAR(8192),
  first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  unread BOOLEAN NOT NULL,
  current_revision_id UUID,
  last_captured TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  listed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX article_listed ON article (listed_at, id);
CREATE INDEX article_url ON article (url);

-- Every address form under which an article is recognised again.
CREATE TABLE article_key (
  address_key VARCHAR(8192) PRIMARY KEY,
  article_id UUID NOT NULL
);
CREATE INDEX article_key_article ON article_key (article_id);

CREATE TABLE capture (
  id UUID PRIMARY KEY,
  article_id UUID NOT NULL,
  fetched_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  requested_url VARCHAR(8192) NOT NULL,
  final_url VARCHAR(8192) NOT NULL,
  status INTEGER NOT NULL,
  content_type VARCHAR(8192),
  sha256 VARCHAR(64),
  archive_file VARCHAR(255),
  archive_offset BIGINT,
  etag VARCHAR(65536),
  last_modified VARCHAR(8192),
  outcome VARCHAR(16) NOT NULL,
  detail VARCHAR(65536),
  revision_id UUID
);
CREATE INDEX capture_article ON capture (article_id);

CREATE TABLE revision (
  id UUID PRIMARY KEY,
  article_id UUID NOT NULL,
  ordinal INTEGER NOT NULL,
  capture_id UUID NOT NULL,
  headline VARCHAR(65536) NOT NULL,
  authors VARCHAR(65536) NOT NULL,
  site_name VARCHAR(8192),
  published VARCHAR(64),
  modified VARCHAR(64),
  language VARCHAR(255),
  image VARCHAR(65536),
  body VARCHAR(1048576) NOT NULL,
  blocks VARCHAR(1048576) NOT NULL,
  text_sha256 VARCHAR(64) NOT NULL,
  extractor_version VARCHAR(255) NOT NULL,
  CONSTRAINT revision_ordinal UNIQUE (article_id, ordinal)
);
CREATE INDEX revision_capture ON revision (capture_id);
CREATE INDEX revision_article ON revision (article_id);

CREATE TABLE annotation (
  id UUID PRIMARY KEY,
  revision_id UUID NOT NULL,
  exact VARCHAR(262144) NOT NULL,
  prefix VARCHAR(1024) NOT NULL,
  suffix VARCHAR(1024) NOT NULL,
  range_start INTEGER NOT NULL,
  range_end INTEGER NOT NULL,
  creator VARCHAR(1000) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX annotation_revision ON annotation (revision_id);

CREATE TABLE anchor (
  annotation_id UUID NOT NULL,
  revision_id UUID NOT NULL,
  status VARCHAR(16) NOT NULL,
  range_start INTEGER,
  range_end INTEGER,
  score DOUBLE PRECISION,
  changes VARCHAR(255),
  candidates VARCHAR(1048576) NOT NULL,
  PRIMARY KEY (annotation_id, revision_id)
);
CREATE INDEX anchor_revision ON anchor (revision_id);

CREATE TABLE entity (
  id UUID PRIMARY KEY,
  kind VARCHAR(16) NOT NULL,
  name VARCHAR(8192) NOT NULL,
  aliases VARCHAR(262144) NOT NULL,
  same_as VARCHAR(262144) NOT NULL
);
CREATE INDEX entity_name ON entity (kind, name);

CREATE TABLE claim (
  id UUID PRIMARY KEY,
  type VARCHAR(255) NOT NULL,
  body VARCHAR(262144) NOT NULL,
  status VARCHAR(16) NOT NULL,
  speaker VARCHAR(8192),
  attribution VARCHAR(65536),
  event_date VARCHAR(64),
  stated_date VARCHAR(64),
  note VARCHAR(262144),
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  creator VARCHAR(1000) NOT NULL
);
CREATE INDEX claim_type ON claim (type);

-- One row a value; which column holds it follows from kind.
CREATE TABLE claim_value (
  claim_id UUID NOT NULL,
  position INTEGER NOT NULL,
  field VARCHAR(255) NOT NULL,
  ordinal INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  text_value VARCHAR(262144),
  number_value VARCHAR(1000),
  date_value VARCHAR(64),
  code_value VARCHAR(255),
  entity_id UUID,
  PRIMARY KEY (claim_id, position)
);
CREATE INDEX claim_value_code ON claim_value (code_value);
CREATE INDEX claim_value_entity ON claim_value (entity_id);

CREATE TABLE evidence (
  claim_id UUID NOT NULL,
  annotation_id UUID NOT NULL,
  state VARCHAR(16) NOT NULL,
  reviewed_revision UUID,
  PRIMARY KEY (claim_id, annotation_id)
);
CREATE INDEX evidence_annotation ON evidence (annotation_id);

CREATE TABLE claim_link (
  from_id UUID NOT NULL,
  relation VARCHAR(16) NOT NULL,
  to_id UUID NOT NULL,
  PRIMARY KEY (from_id, relation, to_id)
);
CREATE INDEX claim_link_to ON claim_link (to_id);

CREATE TABLE story (
  id UUID PRIMARY KEY,
  name VARCHAR(8192) NOT NULL UNIQUE,
  note VARCHAR(262144) NOT NULL
);

CREATE TABLE story_member (
  story_id UUID NOT NULL,
  kind VARCHAR(16) NOT NULL,
  member_id UUID NOT NULL,
  PRIMARY KEY (story_id, kind, member_id)
);
CREATE INDEX story_member_member ON story_member (member_id);

-- One row, the whole book: it is read and changed as a whole.
CREATE TABLE codebook (
  id VARCHAR(16) PRIMARY KEY,
  codes VARCHAR(1048576) NOT NULL
);

-- Not part of the change log: how long a host asked to be left alone.
CREATE TABLE host_hold (
  host VARCHAR(512) PRIMARY KEY,
  held_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  strikes INTEGER NOT NULL
);

-- Last, so that H2 takes the indexes above for them instead of making more of the same.
ALTER TABLE change_log ADD CONSTRAINT change_log_edit_id_known FOREIGN KEY (edit_id) REFERENCES edit (id);
ALTER TABLE article_key ADD CONSTRAINT article_key_article_id_known FOREIGN KEY (article_id) REFERENCES article (id);
ALTER TABLE capture ADD CONSTRAINT capture_article_id_known FOREIGN KEY (article_id) REFERENCES article (id);
ALTER TABLE revision ADD CONSTRAINT revision_article_id_known FOREIGN KEY (article_id) REFERENCES article (id);
ALTER TABLE revision ADD CONSTRAINT revision_capture_id_known FOREIGN KEY (capture_id) REFERENCES capture (id);
ALTER TABLE annotation ADD CONSTRAINT annotation_revision_id_known FOREIGN KEY (revision_id) REFERENCES revision (id);
ALTER TABLE anchor ADD CONSTRAINT anchor_annotation_id_known FOREIGN KEY (annotation_id) REFERENCES annotation (id);
ALTER TABLE anchor ADD CONSTRAINT anchor_revision_id_known FOREIGN KEY (revision_id) REFERENCES revision (id);
ALTER TABLE claim_value ADD CONSTRAINT claim_value_claim_id_known FOREIGN KEY (claim_id) REFERENCES claim (id);
ALTER TABLE evidence ADD CONSTRAINT evidence_claim_id_known FOREIGN KEY (claim_id) REFERENCES claim (id);
ALTER TABLE evidence ADD CONSTRAINT evidence_annotation_id_known FOREIGN KEY (annotation_id) REFERENCES annotation (id);
ALTER TABLE claim_link ADD CONSTRAINT claim_link_from_id_known FOREIGN KEY (from_id) REFERENCES claim (id);
ALTER TABLE claim_link ADD CONSTRAINT claim_link_to_id_known FOREIGN KEY (to_id) REFERENCES claim (id);
ALTER TABLE story_member ADD CONSTRAINT story_member_story_id_known FOREIGN KEY (story_id) REFERENCES story (id);
