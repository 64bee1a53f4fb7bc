insert into spend_sum (spend_group, period_from, period_to, amount, marketing, lines)
select $1, period_from, period_to, amount, null, lines
from spend_sum
where spend_group = $2
on conflict (spend_group, period_from, period_to) do update
set amount = spend_sum.amount + excluded.amount, lines = spend_sum.lines + excluded.lines
