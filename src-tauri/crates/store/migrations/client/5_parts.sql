-- A shared amount may have a third part, which belongs to neither side: pay is shared so. The name
-- that a rule gives a vendor stands beside the file's own.
alter table spend_group
add column neither_percent integer not null default 0 check (neither_percent between 0 and 100);

alter table spend_group
add column called text;

-- Neither's part of a shared group, rounded line by line as marketing's is.
alter table spend_sum
add column neither integer not null default 0;
