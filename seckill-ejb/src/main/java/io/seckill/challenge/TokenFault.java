package io.seckill.challenge;

/** Why a purchase token does not do. */
public enum TokenFault {
    /** There is none. */
    MISSING,
    /** None of this shop's nodes has written it so. */
    FORGED,
    /** It is somebody else's, or for another sale. */
    FOREIGN,
    EXPIRED,
    /** A purchase was decided by it already, on this node. */
    REUSED
}
