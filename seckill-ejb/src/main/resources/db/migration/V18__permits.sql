-- How many purchases a sale lets in each second; null: all.
alter table sale add column admitted_per_second int;

-- Rises whenever another node takes the lease: what an earlier holder still does can be told from what the present one does.
alter table lease add column term bigint default 0 not null;
insert into lease (name, holder, held_until) values ('permits', '', 0);
