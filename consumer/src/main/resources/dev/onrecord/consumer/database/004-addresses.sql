-- Where the article can be read, as its source says: not checked, so it may be no address at all.
ALTER TABLE articles ADD COLUMN url ${text};

-- Why there may be less than the article holds, several joined by commas: LANGUAGE, TRUNCATED,
-- OUT_OF_TIME, CUT. Null where nothing is missing.
ALTER TABLE articles ADD COLUMN marks ${text};

-- The topic has both for the articles that are already here: it is read once more.
DELETE FROM onrecord_offsets WHERE topic LIKE '%extractions';

COMMENT ON COLUMN articles.url IS 'Where it can be read, as its source says; not checked.';
COMMENT ON COLUMN articles.marks IS 'Why there may be less than the article holds, joined by commas: LANGUAGE, TRUNCATED, OUT_OF_TIME, CUT; null where nothing is missing.';
