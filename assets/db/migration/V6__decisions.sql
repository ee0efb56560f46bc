-- What people decided is listed by what their edits are called, among all edits that were ever made.

CREATE INDEX edit_title ON edit (title, ordinal);
