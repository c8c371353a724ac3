package io.seckill.startup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Answers the questions of the check as a MySQL server does whose settings a test has chosen. */
final class AnsweringMySql {

    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private String url = "jdbc:mysql://127.0.0.1:3306/seckill?rewriteBatchedStatements=true";

    static AnsweringMySql safe() {
        AnsweringMySql mySql = new AnsweringMySql();
        mySql.answers("select version()", "9.7.4-2");
        mySql.answers("select @@transaction_isolation", "READ-COMMITTED");
        mySql.answers("select @@innodb_flush_log_at_trx_commit", "1");
        mySql.answers("select if(@@log_bin, @@sync_binlog, 1)", "1");
        mySql.answers("select @@sql_mode", "STRICT_TRANS_TABLES,NO_ZERO_DATE");
        mySql.answers("select @@xa_detach_on_prepare", "1");
        mySql.answers("select @@innodb_lock_wait_timeout", "3");
        mySql.answers("xa recover", "");
        return mySql;
    }

    void answers(String question, String answer) {
        answers.put(question, answer);
    }

    void refuses(String question) {
        refused.add(question);
    }

    void isReachedBy(String newUrl) {
        url = newUrl;
    }

    Connection connection() {
        return as(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement();
            case "getMetaData" -> as(DatabaseMetaData.class, (metadata, getUrl, none) -> url);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Statement statement() {
        return as(Statement.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "executeQuery" -> row((String) arguments[0]);
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private ResultSet row(String question) throws SQLException {
        if (refused.contains(question)) {
            throw new SQLException("Access denied", "42000");
        }
        String answer = answers.get(question);
        return as(ResultSet.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "next" -> true;
            case "getString" -> answer;
            case "close" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
