-- An order earns its rewards once, when it is placed or when it is paid for, and is taken them back once, whatever for.
update credit_entry set reason = 'EARNED' where reason = 'ORDER_PLACED';
update credit_entry set reason = 'TAKEN_BACK' where reason = 'ORDER_CLOSED';
alter table credit_entry alter column reason set default 'EARNED';

-- What the red packets of a sale may cost together. Units left: those without a packet; below 0 for a moment when a unit is
-- sold again before the first packet is back.
create table red_packet_budget (
    sale_id           bigint        not null primary key,
    total_minor       bigint        not null,
    left_minor        bigint        not null,
    units_left        bigint        not null,
    version           bigint        not null,
    constraint red_packet_budget_left check (left_minor >= 0 and left_minor <= total_minor)
);

create table red_packet (
    order_id          bigint        not null primary key,
    sale_id           bigint        not null,
    buyer             varchar(64) ${exact} not null,
    amount_minor      bigint        not null,
    currency          char(3)       not null,
    units             int           not null,
    drawn_at          bigint        not null,
    constraint red_packet_amount check (amount_minor >= 0)
);
create index red_packet_sale on red_packet (sale_id);
create index red_packet_buyer on red_packet (buyer, order_id);

-- What went back to the budget, once for an order; 0 when its packet was not drawn yet, and will be empty.
create table red_packet_return (
    order_id          bigint        not null primary key,
    sale_id           bigint        not null,
    amount_minor      bigint        not null,
    returned_at       bigint        not null,
    constraint red_packet_return_amount check (amount_minor >= 0)
);
create index red_packet_return_sale on red_packet_return (sale_id);
