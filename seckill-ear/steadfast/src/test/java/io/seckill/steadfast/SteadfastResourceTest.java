package io.seckill.steadfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

class SteadfastResourceTest {

    private static final Xid BRANCH = new FakeBranch((byte) 1);

    @Test
    void saysEverythingOnItsOwnConnectionWhileThatWorks() throws XAException {
        FlakyResource own = FlakyResource.failing();
        FlakyResource fresh = FlakyResource.failing();
        XAResource resource = steadfast(own, fresh);

        resource.start(BRANCH, XAResource.TMNOFLAGS);
        resource.end(BRANCH, XAResource.TMSUCCESS);
        resource.prepare(BRANCH);
        resource.commit(BRANCH, false);
        resource.rollback(BRANCH);

        assertThat(own.heard()).containsExactly("start", "end", "prepare", "commit", "rollback");
        assertThat(fresh.heard()).isEmpty();
    }

    @Test
    void returnsFromACommitNotBeforeItIsHeard() throws XAException {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing(XAException.XAER_RMFAIL, XAException.XA_RETRY);

        steadfast(own, fresh).commit(BRANCH, false);

        assertThat(own.heard()).containsExactly("commit", "forget");
        assertThat(fresh.heard()).containsExactly("commit", "commit", "commit");
    }

    @Test
    void takesABranchThatIsGoneForCommitted() throws XAException {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing(XAException.XAER_NOTA);

        steadfast(own, fresh).commit(BRANCH, false);

        assertThat(fresh.heard()).containsExactly("commit");
    }

    @Test
    void passesOnWhatIsNoOutage() {
        FlakyResource own = FlakyResource.failing(XAException.XA_HEURRB);

        assertThatThrownBy(() -> steadfast(own, FlakyResource.failing()).commit(BRANCH, false))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XA_HEURRB));
    }

    @Test
    void tellsThatTheOutcomeOfOnePhaseIsUnknown() {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing();

        assertThatThrownBy(() -> steadfast(own, fresh).commit(BRANCH, true)).isInstanceOf(XAException.class);

        assertThat(fresh.heard()).isEmpty();
    }

    @Test
    void keepsAnInterruptForTheCaller() throws XAException {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing(XAException.XAER_RMFAIL);

        Thread.currentThread().interrupt();
        steadfast(own, fresh).commit(BRANCH, false);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fresh.heard()).containsExactly("commit", "commit");
    }

    @Test
    void rollsBackInTheBackground() throws XAException {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing(XAException.XAER_RMFAIL, XAException.XAER_NOTA);

        steadfast(own, fresh).rollback(BRANCH);

        // A branch that is unknown may still turn up as prepared.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(fresh.heard()).containsExactly("rollback", "rollback", "rollback"));
    }

    @Test
    void rollsBackABranchWhosePrepareWasNotAnswered() {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing();

        assertThatThrownBy(() -> steadfast(own, fresh).prepare(BRANCH)).isInstanceOf(XAException.class);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(fresh.heard()).containsExactly("rollback"));
    }

    @Test
    void waitsForTheBranchesInDoubt() throws XAException {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMFAIL);
        FlakyResource fresh = FlakyResource.failing(XAException.XAER_RMFAIL);

        Xid[] branches = steadfast(own, fresh).recover(XAResource.TMSTARTRSCAN);

        assertThat(branches).containsExactly(new FakeBranch((byte) 7));
        assertThat(own.heard()).containsExactly("recover");
        assertThat(fresh.heard()).containsExactly("recover", "recover");
    }

    @Test
    void doesNotAskAgainWhenItMayNotSeeTheBranches() {
        FlakyResource own = FlakyResource.failing(XAException.XAER_RMERR);
        FlakyResource fresh = FlakyResource.failing();

        assertThatThrownBy(() -> steadfast(own, fresh).recover(XAResource.TMSTARTRSCAN))
                .isInstanceOf(XAException.class);

        assertThat(fresh.heard()).isEmpty();
    }

    private static XAResource steadfast(FlakyResource own, FlakyResource fresh) {
        return new SteadfastResource(own, new ResourceManager("the test's resource", new Fresh(fresh)));
    }

    private record Fresh(FlakyResource resource) implements FreshConnection {

        @Override
        public void run(Call call) throws XAException {
            call.on(resource);
        }

        @Override
        public void ended(XAResource own, Xid branch) throws XAException {
            own.forget(branch);
        }
    }
}
