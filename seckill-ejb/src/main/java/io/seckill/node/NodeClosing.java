package io.seckill.node;

/**
 * The node is going to stop and takes no new work; what it has taken it finishes, with all that the application consists of still in
 * place. An event, for observers; where nobody announces the end, only {@link NodeStop} comes.
 */
public record NodeClosing() {}
