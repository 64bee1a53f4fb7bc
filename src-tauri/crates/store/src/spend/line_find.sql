  json_group_array(id) as ids,
  sum(amount) filter (where allocation = 'sales') as all_sales,
  sum(amount) filter (where allocation = 'marketing') as all_marketing,
  sum(amount) filter (where allocation = 'neither') as all_neither,
  sum(amount) filter (where allocation = 'undecided') as undecided,
  sum(amount) filter (where allocation = 'shared') as shared
