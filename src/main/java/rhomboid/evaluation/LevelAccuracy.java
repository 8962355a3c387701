package rhomboid.evaluation;

import java.util.function.Predicate;
import rhomboid.model.Urgency;

/**
 * How well one level is told from the others, in two readings: the level or a higher one, which is what matters for safety, and
 * exactly the level.
 *
 * @param level the level
 * @param cases that expect it
 * @param sensitivityAtLeast of the cases that expect this level or a higher one, those given this or a higher one
 * @param specificityAtLeast of the cases that expect a lower level, those given a lower one
 * @param sensitivityExactly of the cases that expect exactly this level, those given it
 * @param specificityExactly of the cases that expect another level, those not given it
 */
public record LevelAccuracy(
        Urgency level,
        long cases,
        Share sensitivityAtLeast,
        Share specificityAtLeast,
        Share sensitivityExactly,
        Share specificityExactly) {

    static LevelAccuracy of(LevelMatrix levels, Urgency level) {
        Predicate<Urgency> atLeast = other -> other.compareTo(level) >= 0;
        Predicate<Urgency> exactly = other -> other == level;
        return new LevelAccuracy(
                level,
                levels.expecting(level),
                same(levels, atLeast),
                same(levels, atLeast.negate()),
                same(levels, exactly),
                same(levels, exactly.negate()));
    }

    /** Of the cases whose expected level is of a kind, those whose given level is of that kind too. */
    private static Share same(LevelMatrix levels, Predicate<Urgency> kind) {
        return new Share(
                levels.count((expected, given) -> kind.test(expected) && kind.test(given)),
                levels.count((expected, given) -> kind.test(expected)));
    }
}
