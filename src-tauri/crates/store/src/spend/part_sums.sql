insert into spend_sum (spend_group, period_from, period_to, amount, marketing, lines)
select
  spend_group,
  coalesce(period_from, substr(date, 1, 7)) as since,
  coalesce(period_to, substr(date, 1, 7)) as until,
  sum(amount),
  null,
  count(*)
from temp.picked
join spend_line using (id)
where spend_group = $2
group by spend_group, since, until
