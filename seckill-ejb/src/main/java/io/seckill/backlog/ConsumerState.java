package io.seckill.backlog;

/**
 * Who works on a queue, on this node.
 *
 * @param listeners messages that its message-driven bean works on at a time
 * @param cap extra consumers at most
 * @param extra extra consumers at work
 * @param wanted as many there should be
 * @param why what is wanted, in a sentence
 */
public record ConsumerState(
        String queue, int listeners, int cap, int extra, int wanted, ConsumerMode mode, String why) {}
