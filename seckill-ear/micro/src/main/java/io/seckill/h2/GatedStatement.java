package io.seckill.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** H2's statement, executed as the {@link WriteGate} allows: what only reads does not pass it, however long that takes. */
final class GatedStatement implements InvocationHandler {

    private final Statement h2;
    private final String sql;
    private final Connection connection;
    private final WriteGate gate;

    private GatedStatement(Statement h2, String sql, Connection connection, WriteGate gate) {
        this.h2 = h2;
        this.sql = sql;
        this.connection = connection;
        this.gate = gate;
    }

    /**
     * @param type plain, prepared or callable
     * @param sql of a prepared one, or else empty
     */
    static Object of(Class<?> type, Statement h2, String sql, Connection connection, WriteGate gate) {
        return Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {type}, new GatedStatement(h2, sql, connection, gate));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        try {
            if (!method.getName().startsWith("execute") || onlyReads(method, arguments)) {
                return method.invoke(h2, arguments);
            }
            return commits(method)
                    ? gate.write(() -> method.invoke(h2, arguments))
                    : gate.change(() -> method.invoke(h2, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A query that locks rows writes that it does. */
    private boolean onlyReads(Method method, Object[] arguments) {
        String text = arguments == null || arguments.length == 0 ? sql : arguments[0].toString();
        return method.getName().equals("executeQuery")
                && !text.toLowerCase(Locale.ROOT).contains("for update");
    }

    private boolean commits(Method method) throws SQLException {
        return connection.getAutoCommit() && !method.getName().equals("executeQuery");
    }
}
