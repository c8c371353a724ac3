package io.seckill.probe;

/** What is done about a consumer's probe. */
enum ProbeStep {
    NONE,
    SEND,
    /** It waits where nobody reads: it goes, since it would be in the way of those who count. */
    WITHDRAW,
    /** It was lost. */
    GIVE_UP
}
