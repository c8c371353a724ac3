package io.seckill.h2;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/** H2's statement, executed as the {@link WriteGate} allows. */
final class GatedStatement implements InvocationHandler {

    private final Statement h2;
    private final Connection connection;
    private final WriteGate gate;

    private GatedStatement(Statement h2, Connection connection, WriteGate gate) {
        this.h2 = h2;
        this.connection = connection;
        this.gate = gate;
    }

    /** Of the type that the statement has: plain, prepared or callable. */
    static Object of(Class<?> type, Statement h2, Connection connection, WriteGate gate) {
        return Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {type}, new GatedStatement(h2, connection, gate));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("equals")) {
            return proxy == arguments[0];
        }
        try {
            if (!name.startsWith("execute")) {
                return method.invoke(h2, arguments);
            }
            boolean commits = connection.getAutoCommit() && !name.equals("executeQuery");
            return commits
                    ? gate.write(() -> method.invoke(h2, arguments))
                    : gate.change(() -> method.invoke(h2, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
