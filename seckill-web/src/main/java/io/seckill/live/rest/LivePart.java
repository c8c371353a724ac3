package io.seckill.live.rest;

import java.util.Map;

/** A part of what operators watch. It is asked once a second, and answers from memory: all who watch wait for it. Thread-safe. */
public interface LivePart {

    /** Names and values of the members of the state, as they are at this moment. */
    Map<String, Object> members();

    /** Reads what is not in memory, every few seconds while somebody watches; it may take its time. */
    default void refresh() {}
}
