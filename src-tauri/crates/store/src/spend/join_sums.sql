insert into spend_sum (spend_group, period_from, period_to, amount, marketing, lines)
select parting.spend_group, period_from, period_to, amount, null, lines
from temp.parting
join spend_sum on spend_sum.spend_group = part
where true
on conflict (spend_group, period_from, period_to) do update
set amount = spend_sum.amount + excluded.amount, lines = spend_sum.lines + excluded.lines
