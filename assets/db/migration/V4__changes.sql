-- What differs right beside words that stayed as they were.
ALTER TABLE anchor ADD COLUMN around VARCHAR(255);

-- What of a page's words is noise: ignored when two texts are compared, or removed from the text. Of one publisher
-- where there is one, else of all.
CREATE TABLE noise_rule (
  id UUID PRIMARY KEY,
  name VARCHAR(255) NOT NULL,
  effect VARCHAR(16) NOT NULL,
  unit VARCHAR(16) NOT NULL,
  pattern VARCHAR(8192) NOT NULL,
  publisher VARCHAR(8192)
);
