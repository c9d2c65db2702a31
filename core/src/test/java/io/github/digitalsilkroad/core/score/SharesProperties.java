package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.core.score.Shares.Share;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Shares after changes of one system at a time equal the shares that are computed anew from all systems. */
class SharesProperties {

    private static final int KEYS = 3;
    private static final int CHANGES = 40;

    /** What a system counts, and with which others. */
    private record Counted(int key, Share share) {}

    private static Counted counted(Random random, Id system) {
        Operand amount = Operand.given(system.toString(), random.nextInt(100), "camera");
        return new Counted(
                random.nextInt(KEYS), new Share(system, amount.value(), () -> amount, random.nextInt(3) > 0));
    }

    private static Shares<Integer> whole(Iterable<Counted> systems) {
        ListMultimap<Integer, Share> shares =
                MultimapBuilder.treeKeys().arrayListValues().build();
        systems.forEach(one -> shares.put(one.key, one.share));
        return Shares.of(Multimaps.asMap(shares));
    }

    private static void assertAlike(Shares<Integer> changed, Shares<Integer> whole) {
        assertThat(changed.keys()).isEqualTo(whole.keys());
        assertThat(changed.known()).isEqualTo(whole.known());
        for (boolean isKnown : new boolean[] {false, true}) {
            assertThat(changed.sums(isKnown)).isEqualTo(whole.sums(isKnown));
            for (int key = 0; key < KEYS; key++) {
                assertThat(changed.having(key, isKnown)).isEqualTo(whole.having(key, isKnown));
                assertThat(changed.having(key, isKnown).stream()
                                .map(Share::size)
                                .reduce(Estimate.exactly(0), Estimate::plus))
                        .isEqualTo(changed.sums(isKnown).getOrDefault(key, Estimate.exactly(0)));
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void changesOneByOneGiveTheSharesComputedAnew(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int systems) {
        Map<Id, Counted> now = new TreeMap<>();
        for (int i = 0; i < systems; i++) {
            Id system = Id.of("system-" + i);
            now.put(system, counted(random, system));
        }
        List<Id> ids = List.copyOf(now.keySet());
        List<Counted> inAnyOrder = new ArrayList<>(now.values());
        Collections.shuffle(inAnyOrder, random);
        Shares<Integer> shares = whole(inAnyOrder);
        assertAlike(shares, whole(now.values()));
        for (int change = 0; change < CHANGES; change++) {
            Id system = ids.get(random.nextInt(systems));
            Counted before = now.get(system);
            Counted after = counted(random, system);
            Shares<Integer> changed = shares.with(before.key, after.key, after.share);
            assertAlike(shares, whole(now.values())); // it stays as it was
            now.put(system, after);
            assertAlike(changed, whole(now.values()));
            shares = changed;
        }
    }
}
