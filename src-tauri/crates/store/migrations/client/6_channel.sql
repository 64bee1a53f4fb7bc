-- Where customers are met, and what says so, as JSON: the side may have another reason. What the
-- file itself names stays beside it, so that rules can be run again on what was imported before.
alter table spend_group
add column file_channel text not null default '';

alter table spend_group
add column channel text;

alter table spend_group
add column channel_reason text check ((channel_reason is null) = (channel is null));
