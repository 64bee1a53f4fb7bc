insert into spend_group (
  number, import, vendor, account, class, file_channel,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason
)
select
  part, import, vendor, account, class, file_channel,
  allocation, percent, neither_percent, category, channel, channel_reason, called, reason
from temp.parting
join spend_group on number = parting.spend_group
