-- Days and instants are ISO 8601 text in UTC: a day (2022-01-24) where only the day is known,
-- else an instant (2022-01-24T10:00:00Z). Text sorts as time does.

-- The newest version of every article that was not withdrawn.
CREATE TABLE articles (
  article_id ${text} NOT NULL PRIMARY KEY,
  published ${text} NOT NULL,
  revision ${text} NOT NULL, -- when this version was made
  title ${text},
  source ${text} NOT NULL, -- where it was read
  publisher ${text},
  language ${text} NOT NULL, -- ISO 639-1
  body ${text} NOT NULL,
  statements BIGINT NOT NULL, -- found in it: spoken or thought, speaker known or not
  entities BIGINT NOT NULL -- different people, organisations and places named in it
);

-- Who said what, where. actor_id 'unknown': the article does not say who; not counted.
CREATE TABLE statements (
  statement_id ${text} NOT NULL PRIMARY KEY,
  article_id ${text} NOT NULL,
  published ${text} NOT NULL, -- the article's
  actor_id ${text} NOT NULL,
  actor_name ${text} NOT NULL,
  actor_type ${text} NOT NULL, -- PERSON, ORGANISATION, PLACE
  kind ${text} NOT NULL, -- DIRECT, MIXED, INDIRECT: in quotation marks, partly, not at all
  mode ${text} NOT NULL, -- SPEECH, THOUGHT
  speaker ${text}, -- the words that name the speaker
  cue ${text}, -- the words that report the statement
  content ${text} NOT NULL, -- what was said; ' … ' where the article interrupts it
  content_start BIGINT NOT NULL, -- the first code point of the content in the article's body
  content_end BIGINT NOT NULL -- the code point after its last
);
CREATE INDEX statements_by_actor ON statements (actor_id, published);
CREATE INDEX statements_by_article ON statements (article_id);

-- What each actor said in all articles.
CREATE TABLE actor_counts (
  actor_id ${text} NOT NULL PRIMARY KEY,
  actor_name ${text} NOT NULL,
  actor_type ${text} NOT NULL, -- PERSON, ORGANISATION, PLACE
  statements BIGINT NOT NULL, -- speech: direct + mixed + indirect
  direct BIGINT NOT NULL,
  mixed BIGINT NOT NULL,
  indirect BIGINT NOT NULL,
  thoughts BIGINT NOT NULL, -- not part of statements
  articles BIGINT NOT NULL, -- with a statement or thought of the actor
  first_published ${text} NOT NULL, -- the earliest of these articles
  last_published ${text} NOT NULL -- the latest
);

-- What each actor said in the articles of one day.
CREATE TABLE actor_days (
  actor_id ${text} NOT NULL,
  day ${text} NOT NULL, -- in UTC
  statements BIGINT NOT NULL, -- speech: direct + mixed + indirect
  direct BIGINT NOT NULL,
  mixed BIGINT NOT NULL,
  indirect BIGINT NOT NULL,
  thoughts BIGINT NOT NULL, -- not part of statements
  PRIMARY KEY (actor_id, day)
);
CREATE INDEX actor_days_by_day ON actor_days (day);

-- How often each person, organisation and place is named in all articles.
CREATE TABLE entity_counts (
  entity_id ${text} NOT NULL PRIMARY KEY,
  entity_name ${text} NOT NULL,
  entity_type ${text} NOT NULL, -- PERSON, ORG, PLACE
  mentions BIGINT NOT NULL,
  articles BIGINT NOT NULL -- with at least one mention
);

-- Internal: how far each partition is in the tables above, and which writer may go on.
CREATE TABLE onrecord_offsets (
  topic ${text} NOT NULL,
  partition_id BIGINT NOT NULL,
  next_offset BIGINT NOT NULL,
  owner ${text} NOT NULL,
  PRIMARY KEY (topic, partition_id)
);

-- Internal: the topics that the tables were filled from, by the broker's own ids.
CREATE TABLE onrecord_topics (
  topic ${text} NOT NULL PRIMARY KEY,
  topic_id ${text} NOT NULL,
  cluster_id ${text} NOT NULL
);

COMMENT ON TABLE articles IS 'The newest version of every article that was not withdrawn.';
COMMENT ON COLUMN articles.published IS 'ISO day, or ISO instant, in UTC.';
COMMENT ON COLUMN articles.revision IS 'When this version was made: ISO day or instant, in UTC.';
COMMENT ON COLUMN articles.source IS 'Where it was read.';
COMMENT ON COLUMN articles.language IS 'ISO 639-1.';
COMMENT ON COLUMN articles.statements IS 'Statements found in it: spoken or thought, speaker known or not.';
COMMENT ON COLUMN articles.entities IS 'Different people, organisations and places named in it.';
COMMENT ON TABLE statements IS 'Who said what, where. actor_id unknown: the article does not say who; not counted.';
COMMENT ON COLUMN statements.published IS 'The article''s: ISO day or instant, in UTC.';
COMMENT ON COLUMN statements.actor_type IS 'PERSON, ORGANISATION, PLACE.';
COMMENT ON COLUMN statements.kind IS 'DIRECT, MIXED, INDIRECT: all in quotation marks, partly, not at all.';
COMMENT ON COLUMN statements.mode IS 'SPEECH (counted) or THOUGHT.';
COMMENT ON COLUMN statements.speaker IS 'The words that name the speaker.';
COMMENT ON COLUMN statements.cue IS 'The words that report the statement.';
COMMENT ON COLUMN statements.content IS 'What was said; an ellipsis where the article interrupts it.';
COMMENT ON COLUMN statements.content_start IS 'The first code point of the content in the article''s body.';
COMMENT ON COLUMN statements.content_end IS 'The code point after the last of the content.';
COMMENT ON TABLE actor_counts IS 'What each actor said in all articles.';
COMMENT ON COLUMN actor_counts.statements IS 'Speech: direct + mixed + indirect.';
COMMENT ON COLUMN actor_counts.thoughts IS 'Not part of statements.';
COMMENT ON COLUMN actor_counts.articles IS 'Articles with a statement or thought of the actor.';
COMMENT ON COLUMN actor_counts.first_published IS 'The earliest of these articles: ISO day or instant, in UTC.';
COMMENT ON COLUMN actor_counts.last_published IS 'The latest of these articles: ISO day or instant, in UTC.';
COMMENT ON TABLE actor_days IS 'What each actor said in the articles of one day.';
COMMENT ON COLUMN actor_days.day IS 'ISO day in UTC.';
COMMENT ON COLUMN actor_days.statements IS 'Speech: direct + mixed + indirect.';
COMMENT ON COLUMN actor_days.thoughts IS 'Not part of statements.';
COMMENT ON TABLE entity_counts IS 'How often each person, organisation and place is named in all articles.';
COMMENT ON COLUMN entity_counts.entity_type IS 'PERSON, ORG, PLACE.';
COMMENT ON COLUMN entity_counts.articles IS 'Articles with at least one mention.';
COMMENT ON TABLE onrecord_offsets IS 'Internal: how far each partition is in the views, and which writer may go on.';
COMMENT ON TABLE onrecord_topics IS 'Internal: the topics that the views were filled from.';
