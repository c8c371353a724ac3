package io.seckill.steadfast;

import javax.transaction.xa.Xid;

/** A branch by its number. */
record FakeBranch(byte number) implements Xid {

    @Override
    public int getFormatId() {
        return 1;
    }

    @Override
    public byte[] getGlobalTransactionId() {
        return new byte[] {number};
    }

    @Override
    public byte[] getBranchQualifier() {
        return new byte[] {0};
    }
}
