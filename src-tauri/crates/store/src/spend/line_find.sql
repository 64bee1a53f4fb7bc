-- Marketing's and neither's part of shared lines are rounded half away from zero, line by line, as the domain does.
select
  json_group_array(id) as ids,
  sum(amount) filter (where allocation = 'sales') as sales,
  sum(amount) filter (where allocation = 'marketing') as marketing,
  sum(amount) filter (where allocation = 'neither') as neither,
  sum(amount) filter (where allocation = 'undecided') as undecided,
  sum(amount) filter (where allocation = 'shared') as shared,
  sum(sign(amount) * ((abs(amount) * percent + 50) / 100))
  filter (where allocation = 'shared') as shared_marketing,
  sum(sign(amount) * ((abs(amount) * (percent + neither_percent) + 50) / 100))
  filter (where allocation = 'shared') as shared_both
