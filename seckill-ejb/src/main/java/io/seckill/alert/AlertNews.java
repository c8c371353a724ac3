package io.seckill.alert;

/** What there is to be told of an alert. */
public enum AlertNews {
    BEGAN,
    ENDED
}
