-- For lists of the newest, which would read everything else.
CREATE INDEX statements_by_time ON statements (published, article_id, content_start, statement_id);
CREATE INDEX articles_by_time ON articles (published, article_id);
