package io.seckill.steadfast;

import javax.transaction.xa.XAException;

/** Tells an answer that did not come from one that says no (X/Open XA, section 5, return codes of xa_commit and xa_rollback). */
final class Outage {

    private Outage() {}

    /** Whether the branch was ended is unknown: the resource manager was away, or wants to be asked again. */
    static boolean isCauseOf(XAException failure) {
        return switch (failure.errorCode) {
            case XAException.XAER_RMFAIL, XAException.XAER_RMERR, XAException.XA_RETRY -> true;
            default -> false;
        };
    }

    /** The resource manager did not answer at all. */
    static boolean isAbsence(XAException failure) {
        return failure.errorCode == XAException.XAER_RMFAIL;
    }

    /** The resource manager does not know the branch: it has ended, or was never prepared. */
    static boolean hasForgotten(XAException failure) {
        return failure.errorCode == XAException.XAER_NOTA;
    }
}
