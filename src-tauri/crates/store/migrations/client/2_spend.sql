-- Spend is tabular. Lines are facts and never change but for the group that they are in; what
-- side they belong to is written on the group, so one update decides thousands of lines. Taking
-- an import back is one update too: everything joins on live imports.
create table spend_import (
  number integer primary key,
  id text not null unique,
  live integer not null check (live in (0, 1)),
  sha256 text not null,
  -- The rest of the summary, as JSON.
  summary text not null
) strict;

-- The file as it came, in pieces of a megabyte, each a zstd frame of its own.
create table spend_original (
  import integer not null references spend_import (number),
  piece integer not null,
  bytes blob not null,
  primary key (import, piece)
) strict, without rowid;

-- The keys by which lines are known again, sorted, sixteen bytes each, many to a row: an index
-- over a million of them would cost more than the whole import.
create table spend_known (
  import integer not null references spend_import (number),
  piece integer not null,
  keys blob not null,
  primary key (import, piece)
) strict, without rowid;

-- Lines of one import that share vendor, account, class and decision.
create table spend_group (
  number integer primary key,
  import integer not null references spend_import (number),
  vendor text not null,
  account text not null,
  class text not null,
  allocation text not null check (allocation in ('sales', 'marketing', 'shared', 'neither', 'undecided')),
  -- Marketing's percentage of a shared group.
  percent integer check ((percent is not null) = (allocation = 'shared') and percent between 0 and 100),
  category text,
  reason text not null
) strict;

create index spend_group_import on spend_group (import);

-- `id` is the cell that the amount came from: import << 46 | row << 14 | column. So lines lie in
-- the order of the file, are appended, and are found by their cell without an index.
create table spend_line (
  id integer primary key,
  spend_group integer not null,
  amount integer not null,
  -- The day, ISO; null where the file says only a period.
  date text,
  -- ISO months; null where the period is the month of the day.
  period_from text,
  period_to text,
  memo text,
  reference text
) strict;

-- Sums of the lines of a group over a period. `marketing` is marketing's part, rounded line by
-- line, of a shared group, else null.
create table spend_sum (
  spend_group integer not null references spend_group (number),
  period_from text not null,
  period_to text not null,
  amount integer not null,
  marketing integer,
  lines integer not null,
  primary key (spend_group, period_from, period_to)
) strict, without rowid;

create table spend_rule (
  id text primary key,
  position integer not null,
  body text not null
) strict, without rowid;

-- How a shape of file was read the last time.
create table mapping (
  shape text primary key,
  body text not null,
  used_at text not null
) strict, without rowid;
