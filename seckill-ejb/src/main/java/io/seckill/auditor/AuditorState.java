package io.seckill.auditor;

/** What the auditor says of all sales together. */
public enum AuditorState {
    GREEN,
    RED,
    /** It has not looked for a while. */
    UNKNOWN
}
