-- The inventory is a document: each noun is one JSON body, put and removed whole.
create table client (
  only integer primary key check (only = 1),
  id text not null,
  sample integer not null check (sample in (0, 1)),
  made_at text not null,
  -- Counts up with every change, undo and redo.
  revision integer not null
) strict;

create table record (
  id text primary key,
  kind text not null,
  body text not null,
  -- Counts up with every put, for the day when two people edit at once.
  version integer not null
) strict, without rowid;

-- One step of the history a row. `deltas` holds what was before and what came after, so one
-- column serves undo and redo. Steps that are undone stand above those that are not.
create table change (
  seq integer primary key,
  at text not null,
  label text not null,
  place text not null,
  coalesce_key text,
  deltas text not null,
  undone integer not null default 0 check (undone in (0, 1))
) strict;

-- The version of the program that last wrote here, named when an older one can't read the file.
create table written (
  only integer primary key check (only = 1),
  program text not null
) strict;
