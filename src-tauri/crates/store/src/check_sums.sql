  spend_group,
  coalesce(period_from, substr(date, 1, 7)) as since,
  coalesce(period_to, substr(date, 1, 7)) as until,
  sum(amount) as amount,
  count(*) as lines
  from spend_line
  left join spend_group on spend_group.number = spend_line.spend_group
  group by spend_group, since, until
),
counted as (
  select spend_group, since, until, amount, marketing, coalesce(neither, 0), lines
  from line_sum
),
kept as (
  select spend_group, period_from, period_to, amount, marketing, neither, lines
  from spend_sum
)
-- Groups whose lines and sums differ, in any period.
select spend_group from (select * from counted except select * from kept)
union all
select spend_group from (select * from kept except select * from counted)
limit 1
