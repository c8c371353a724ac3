package io.seckill.harness;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Whether all tests of this JVM have passed. JUnit finds it by META-INF/services. */
public final class TestResults implements TestExecutionListener {

    private static volatile boolean failed;
    private static volatile boolean ended;

    /** False as well while tests run, and in a program that is no test. */
    static boolean allPassed() {
        return ended && !failed;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        ended = true;
    }
}
