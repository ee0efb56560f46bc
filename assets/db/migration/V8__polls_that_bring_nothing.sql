-- How many polls in a row a line of a source's log stands for.
ALTER TABLE poll ADD COLUMN times INTEGER DEFAULT 1 NOT NULL;

-- A thousand sources are looked through in no time, and each poll had to move its place in this.
DROP INDEX source_state_next;
