update spend_line
set spend_group = parting.spend_group
from temp.parting
join temp.picked on picked.spend_group = part
where spend_line.id = picked.id
