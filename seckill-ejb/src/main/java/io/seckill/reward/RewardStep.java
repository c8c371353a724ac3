package io.seckill.reward;

/** What happens to the rewards of an order: each at most once, in whichever order the two are told. */
public enum RewardStep {
    EARNED,
    TAKEN_BACK
}
