package io.seckill.harness;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the tests of a shape with MySQL where there is none, and says so. JUnit finds it by META-INF/services: it holds
 * for every test that starts a server, the later ones too.
 */
public final class NeedsMySql implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean startsServers = context.getRequiredTestClass().getSimpleName().endsWith("IT");
        if (!startsServers || Shape.given().embedded() || MySqlAddress.given().isPresent()) {
            return ConditionEvaluationResult.enabled("All that is needed is there");
        }
        return ConditionEvaluationResult.disabled(
                Shape.given() + " needs MySQL: set " + MySqlAddress.VARIABLE + ", see README");
    }
}
