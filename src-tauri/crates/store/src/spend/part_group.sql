insert into spend_group (
  number, import, vendor, account, class, file_channel,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason
)
select
  $2, import, vendor, account, class, file_channel,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason
from spend_group
where number = $1
