-- How probable it is that an annotator would have marked the statement, 0 to 1. Null where a rule
-- made it, and in rows that were written before this column was there.
ALTER TABLE statements ADD COLUMN confidence DOUBLE PRECISION;
COMMENT ON COLUMN statements.confidence IS 'How probable it is that an annotator would have marked it, 0 to 1; null where nobody judged it.';
