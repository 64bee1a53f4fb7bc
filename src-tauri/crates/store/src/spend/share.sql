-- Half away from zero, line by line, as the domain rounds: marketing's cents of each line, and of
-- what marketing and neither have together, neither's are the rest.
update spend_sum
set marketing = shared.marketing, neither = shared.both - shared.marketing
from (
  select
    coalesce(period_from, substr(date, 1, 7)) as since,
    coalesce(period_to, substr(date, 1, 7)) as until,
    sum(sign(amount) * ((abs(amount) * $2 + 50) / 100)) as marketing,
    sum(sign(amount) * ((abs(amount) * $3 + 50) / 100)) as both
  from spend_line
  where spend_group = $1 and id >= $4 and id < $5
  group by since, until
) as shared
where
  spend_group = $1
  and period_from = shared.since
  and period_to = shared.until
