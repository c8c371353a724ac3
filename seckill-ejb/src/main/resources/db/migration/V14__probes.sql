-- The latest probe of each queue or subscription: whether it is under way, and when and how late one came back last.
create table probe (
    queue             varchar(64)   not null primary key,
    sent_at           bigint        not null,
    under_way         boolean       not null,
    came_at           bigint,
    lag_millis        bigint,
    lost              int           not null
);
