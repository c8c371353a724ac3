-- How a sale decides purchases: at once, or from a queue within a time.
alter table sale add column mode varchar(16) not null default 'RESERVE_FIRST';
alter table sale add column answer_seconds int not null default 60;

-- Where a reservation waited, if it did: by these its ticket keeps its name.
alter table reservation add column request_group bigint;
alter table reservation add column request_number int;

-- What has become of the requests of a message, a letter each, in the order of their numbers. A message that was split has one row for
-- each of its requests.
create table request_verdict (
    group_id          bigint        not null,
    first_number      int           not null,
    verdicts          varchar(500)  ${exact} not null,
    primary key (group_id, first_number)
);
