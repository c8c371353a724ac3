package io.seckill.correlation;

/** Something that belongs to one purchase. */
public interface Traced {

    /** The purchase's id in the log. */
    TraceId trace();
}
