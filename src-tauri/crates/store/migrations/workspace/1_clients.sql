-- What belongs to the consultant, and the list of clients. The list repeats what each client's
-- file says of itself, so that the start screen opens one file and not fifty.
create table setting (
  key text primary key,
  value text not null
) strict, without rowid;

create table card (
  id text primary key,
  name text not null,
  sample integer not null check (sample in (0, 1)),
  archived integer not null default 0 check (archived in (0, 1)),
  made_at text not null,
  opened_at text not null
) strict, without rowid;

-- The version of the program that last wrote here, named when an older one can't read the file.
create table written (
  only integer primary key check (only = 1),
  program text not null
) strict;
