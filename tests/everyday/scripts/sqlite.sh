sqlite3 t.db 'pragma journal_mode=wal; create table t(a); insert into t values(1),(2); begin; insert into t values(3); commit;
    select sum(a) from t; pragma integrity_check; vacuum;'
(sqlite3 t.db "pragma busy_timeout=9000; begin immediate; insert into t values(4); commit;" &
 sqlite3 t.db "pragma busy_timeout=9000; begin immediate; insert into t values(5); commit;"; wait) | sort -u
sleep 0.2; sqlite3 t.db 'select count(*) from t'; ls t.db*
