insert into spend_group
  (number, import, vendor, account, class, allocation, percent, category, reason)
select $2, import, vendor, account, class, allocation, percent, category, reason
from spend_group
where number = $1
