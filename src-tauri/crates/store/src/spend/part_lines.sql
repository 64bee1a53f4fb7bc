update spend_line
set spend_group = part
from temp.parting
join temp.picked using (spend_group)
where spend_line.id = picked.id
