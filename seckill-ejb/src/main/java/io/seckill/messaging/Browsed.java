package io.seckill.messaging;

import java.util.List;

/**
 * What a look into a queue has found.
 *
 * @param looked how many messages were looked at
 * @param cut whether the look ended before it had found enough, with more of the queue to come
 */
public record Browsed<T>(List<T> found, int looked, boolean cut) {}
