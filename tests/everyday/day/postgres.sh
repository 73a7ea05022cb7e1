cat > all <<'X'
PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin); cd $1
initdb -D $1/d -A trust -N > initdb.log 2>&1 || tail -3 initdb.log
pg_ctl -D $1/d -o "-F -k $1 -h ''" -l log -w start > /dev/null || tail -5 log
pgbench -h $1 -i -q postgres > /dev/null 2>&1; pgbench -h $1 -c 2 -t 50 postgres 2>&1 | grep processed
psql -h $1 -At -c 'select count(*) from pgbench_history; select sum(abalance) = (select sum(delta) from pgbench_history) from pgbench_accounts' postgres
pg_dump -h $1 postgres | grep -c '^COPY'
pg_ctl -D $1/d -m fast stop | tail -1
X
if [ "$(id -u)" = 0 ]; then mkdir p; chown postgres p; su postgres -s /bin/sh -c "sh all $PWD/p"; else mkdir p; sh all $PWD/p; fi
