package io.seckill.admission;

/** What became of a new entry of the block list. */
public sealed interface BlockOutcome {

    record Added(Block block) implements BlockOutcome {}

    /** The same is blocked already. */
    record Taken() implements BlockOutcome {}

    /** There are as many as nodes keep in memory. */
    record Full(int most) implements BlockOutcome {}
}
