    number,
    coalesce(period_from, substr(date, 1, 7)) as since,
    coalesce(period_to, substr(date, 1, 7)) as until
  -- One walk over the lines of an import serves all its groups.
  from (
    select distinct import
    from temp.unshared
    join spend_group on number = spend_group
  ) as touched
  cross join spend_line on spend_line.id >= touched.import << 46 and spend_line.id < (touched.import + 1) << 46
  cross join temp.unshared on unshared.spend_group = spend_line.spend_group
  cross join spend_group on number = unshared.spend_group
  where percent is not null
  group by number, since, until
)
update spend_sum
set marketing = shared.marketing, neither = shared.neither
from shared
where
  spend_group = shared.number
  and period_from = shared.since
  and period_to = shared.until
