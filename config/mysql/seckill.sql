-- The application's schema and user. Run as an administrator with the password of your choice:
--   { echo "set @password = 'THE PASSWORD';"; cat seckill.sql; } | mysql -u root -p
create database if not exists seckill character set utf8mb4;

set @create_user = concat('create user if not exists ''seckill''@''%'' identified by ', quote(@password));
prepare create_user from @create_user;
execute create_user;
deallocate prepare create_user;

-- Its own tables (the application migrates them itself), and nothing of anybody else's.
grant select, insert, update, delete, create, alter, drop, index, references on seckill.* to 'seckill'@'%';
-- After a crash the application server asks which branches of its transactions are prepared, to end them.
grant xa_recover_admin on *.* to 'seckill'@'%';
