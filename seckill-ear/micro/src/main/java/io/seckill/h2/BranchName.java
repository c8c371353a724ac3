package io.seckill.h2;

import java.util.Base64;
import javax.transaction.xa.Xid;

/** The name under which H2 stores a prepared branch, as {@code INFORMATION_SCHEMA.IN_DOUBT} shows it. */
final class BranchName {

    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private BranchName() {}

    static String of(Xid xid) {
        return "XID|" + xid.getFormatId() + '|' + BASE_64.encodeToString(xid.getBranchQualifier()) + '|'
                + BASE_64.encodeToString(xid.getGlobalTransactionId());
    }
}
