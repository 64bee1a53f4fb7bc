-- What is said of a group is looked at once for the group, not for each of its lines.
with chosen as materialized (
  select
    spend_group.number,
    $11 is null
    or instr(lower(vendor), lower($11))
    or instr(lower(coalesce(called, '')), lower($11))
    or instr(lower(account), lower($11))
    or instr(lower(coalesce(channel, '')), lower($11)) as named
  from spend_group
  join spend_import on spend_import.number = spend_group.import
  where
    live = 1
    and ($5 is null or coalesce(category, '') in (select value from json_each($5)))
    and ($6 is null or allocation in (select value from json_each($6)))
    and ($7 is null or vendor = $7 or called = $7)
    and ($8 is null or account = $8)
    and ($12 is null or coalesce(channel, '') = $12 collate nocase)
    and ($9 is null or instr(lower(coalesce(called, vendor)), lower($9)))
    and ($10 is null or instr(lower(account), lower($10)))
)
