-- A failed fetch of an address that never gave an article is evidence, too: it has no article.
ALTER TABLE capture ALTER COLUMN article_id DROP NOT NULL;

-- How a capture came (address, browser, file, ...); not known of older ones.
ALTER TABLE capture ADD COLUMN origin VARCHAR(16);

-- How often in a row, since when and until when the server said that the article is not there.
ALTER TABLE article ADD COLUMN missed_times INTEGER;
ALTER TABLE article ADD COLUMN missed_first TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE article ADD COLUMN missed_last TIMESTAMP(6) WITH TIME ZONE;

-- The browsers that may hand pages over. A token is kept as its hash only.
CREATE TABLE paired_browser (
  id UUID PRIMARY KEY,
  name VARCHAR(255) NOT NULL,
  origin VARCHAR(255) NOT NULL,
  token_sha256 VARCHAR(64) NOT NULL,
  paired_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row: whether browsers may hand pages over at all, and the port that they know.
CREATE TABLE browser_access (
  id VARCHAR(16) PRIMARY KEY,
  enabled BOOLEAN NOT NULL,
  port INTEGER NOT NULL
);

-- Not part of the change log: blocks that recur at a publisher, by their fingerprint, so that what was left out
-- of its articles stays left out.
CREATE TABLE learned_block (
  publisher VARCHAR(512) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (publisher, fingerprint)
);
