-- A mapping has an id, so that it can be renamed and taken back like everything else. `shape` is that
-- of its latest version; the body holds all of them.
alter table mapping add column id text not null default '';
