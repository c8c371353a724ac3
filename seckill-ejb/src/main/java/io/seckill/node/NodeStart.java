package io.seckill.node;

import java.time.Duration;

/** The node starts: the database is there and migrated, no request has come yet. An event, for observers. */
public interface NodeStart {

    /**
     * Work to be repeated until the node stops, for the first time after one pause. When it fails, that is logged as a warning, and it is
     * tried again the next time.
     *
     * @param pause between the end of one and the begin of the next
     * @param failure what a log line says of it
     */
    void repeat(Duration pause, Runnable work, String failure);

    /** The same, for work whose failure operators are told in another way: it is logged for who looks for it. */
    void repeatQuietly(Duration pause, Runnable work, String failure);
}
