-- Orders close. What an order came to, when, by whom and why; that it was placed, its own row says.
create table order_step (
    order_id          bigint        not null,
    state             varchar(16)   not null,
    sale_id           bigint        not null,
    stepped_at        bigint        not null,
    actor             varchar(64) ${exact} not null,
    reason            varchar(32)   not null,
    primary key (order_id, state)
);
create index order_step_sale on order_step (sale_id, state);

-- Where the units go back to.
alter table purchase_order add column segment int default 0 not null;
update purchase_order set segment =
    coalesce((select r.segment from reservation r where r.id = purchase_order.ticket_id), 0);

-- Orders whose time is over and whose message was lost.
create index purchase_order_deadline on purchase_order (state, pay_until);

-- Of an order: what it earned, and what was taken back.
alter table credit_entry add column reason varchar(16) default 'ORDER_PLACED' not null;
alter table credit_entry add constraint credit_entry_of_order unique (sale_id, order_id, reason);
alter table credit_entry drop constraint credit_entry_sale_order;

-- Points may be taken back before they are given: one event can overtake the other.
alter table credit_account drop constraint credit_account_points;

create table coupon_return (
    sale_id           bigint        not null,
    order_id          bigint        not null,
    returned_at       bigint        not null,
    primary key (sale_id, order_id)
);
