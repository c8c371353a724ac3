package io.seckill.crash.doubt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which branches one resource has listed and for how long, in {@link UsableTime}. Pure; used by one thread at a time.
 */
public final class DoubtLedger {

    /** What the books allow a branch. */
    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    private final Map<String, Duration> firstSeen = new HashMap<>();
    private final Set<String> leftByCrash = new HashSet<>();
    private final Set<String> stuck = new TreeSet<>();
    private final List<Integer> foundAtCrashes = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    /** The branches that the resource lists now. */
    public void lists(Collection<String> branches, Duration now) {
        Set<String> gone = new HashSet<>(firstSeen.keySet());
        gone.removeAll(branches);
        gone.forEach(branch -> resolved(branch, now));
        for (String branch : branches) {
            Duration age = now.minus(firstSeen.computeIfAbsent(branch, first -> now));
            if (age.compareTo(TOO_LONG) >= 0) {
                stuck.add(branch);
            }
        }
    }

    /** The branches listed right after a part has been killed or has come back: those that the crash has left. */
    public void leftByCrash(Collection<String> branches, Duration now) {
        lists(branches, now);
        leftByCrash.addAll(branches);
        foundAtCrashes.add(branches.size());
    }

    private void resolved(String branch, Duration now) {
        Duration age = now.minus(firstSeen.remove(branch));
        if (leftByCrash.remove(branch) && age.compareTo(longest) > 0) {
            longest = age;
        }
    }

    /** Branches that were listed for 60 s of usable time, whether or not they have gone since. */
    public Set<String> stuck() {
        return stuck;
    }

    /** Listed when last looked. */
    public Set<String> present() {
        return new TreeSet<>(firstSeen.keySet());
    }

    /** Sum over all crashes. */
    public int foundInDoubt() {
        return foundAtCrashes.stream().mapToInt(Integer::intValue).sum();
    }

    public int mostAtOneCrash() {
        return foundAtCrashes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The longest usable time until a branch that a crash has left was seen to be gone. */
    public Duration longestUntilResolved() {
        return longest;
    }
}
