insert into spend_sum (spend_group, period_from, period_to, amount, marketing, lines)
select
  part,
  coalesce(period_from, substr(date, 1, 7)) as since,
  coalesce(period_to, substr(date, 1, 7)) as until,
  sum(amount),
  null,
  count(*)
from temp.parting
join temp.picked using (spend_group)
join spend_line on spend_line.id = picked.id
group by part, since, until
