-- How an import's bytes were read: answers, corrections and decisions, as JSON. With it the kept
-- bytes can be read again, to mend rows that were held, or with other options.
alter table spend_import add column reading text not null default '';

-- The import whose bytes these are, where one replaced another of the same file: the bytes are
-- kept once.
alter table spend_import add column original integer references spend_import (number);
