-- The document of a source that brought entries is kept like a page: a capture without an article.
ALTER TABLE capture ADD COLUMN source_id UUID;
CREATE INDEX capture_source ON capture (source_id, fetched_at);

-- The document that is kept of a poll.
ALTER TABLE poll ADD COLUMN capture_id UUID;
