-- What a decision is about, for the writer's connection alone.
create table temp.picked (
  spend_group integer not null,
  id integer not null,
  primary key (spend_group, id)
) strict, without rowid;

-- Groups, and the new ones that some of their lines leave for.
create table temp.parting (
  spend_group integer primary key,
  part integer not null unique
) strict;

-- Groups whose shared amounts have to be taken apart anew.
create table temp.unshared (spend_group integer primary key) strict;
